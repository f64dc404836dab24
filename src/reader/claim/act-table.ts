import type { Act } from '../../model/act.ts'
import type { VerbForm } from '../text/inflect.ts'
import type { ActCue, Deed } from './cues.ts'
import type { VerbGroup } from './verb-group.ts'

/** An act, and whether it is asked of the grammatical subject by whoever speaks. */
export interface ActReading {
  readonly act: Act
  readonly asks: boolean
}

const own = (act: Act): ActReading => ({ act, asks: false })
const asked: ActReading = { act: 'demand', asks: true }

/** Acts that a modal turns into another: "may join" is considering, "will sign" a promise. */
const UNDER_WILL: Partial<Record<Act, Act>> = {
  accede: 'pledge',
  agree: 'pledge',
  deliver: 'pledge',
  demand: 'pledge',
}
const UNDER_MIGHT: Partial<Record<Act, Act>> = {
  accede: 'consider',
  agree: 'consider',
  deliver: 'consider',
  offer: 'consider',
  pledge: 'consider',
  propose: 'consider',
  withdraw: 'consider',
}
const STEADY: ReadonlySet<Act> = new Set(['refuse', 'consider', 'defer'])

/** The act of a phrase of the lexicon in its verb group; `undefined` when the group takes the act away. */
export function toAct(cue: ActCue, group: VerbGroup): ActReading | undefined {
  const { act } = cue
  if (cue.asks) return group.negated ? undefined : { act, asks: true }
  if (group.modal === 'must' && !STEADY.has(act)) return asked
  if (group.negated) return toNegated(cue, group)
  if (group.modal === 'will') return own(UNDER_WILL[act] ?? act)
  if (group.modal === 'might') return own(UNDER_MIGHT[act] ?? act)
  if (group.modal === 'can') return own(act === 'accede' || act === 'agree' ? 'offer' : act)
  return own(act)
}

function toNegated(cue: ActCue, group: VerbGroup): ActReading | undefined {
  if (cue.not !== undefined) return own(cue.not)
  if (group.modal === 'will' || group.modal === 'would' || group.modal === 'can') {
    return cue.act === 'accede' || cue.act === 'pledge' || cue.act === 'agree'
      ? own('refuse')
      : undefined
  }
  // A patterned "not yet decided" carries its own negation.
  return cue.act === 'defer' ? own('defer') : undefined
}

/** The act of a verb of doing: "will send" promises, "sent" delivers, "could send" considers. */
export function toDeedAct(deed: Deed, form: VerbForm, group: VerbGroup): ActReading | undefined {
  if (group.modal === 'must') return asked
  if (group.modal === 'will') return own(group.negated ? 'refuse' : 'pledge')
  if (group.modal === 'would') return own(group.negated ? 'refuse' : 'pledge')
  if (group.modal === 'can') return own(group.negated ? 'refuse' : 'offer')
  if (group.modal === 'might') return group.negated ? undefined : own('consider')
  if (group.negated) return refusesNow(deed, form, group) ? own('refuse') : undefined
  if (form === 'gerund') return deed.giving ? own('pledge') : undefined
  // "Troops are deployed" tells a habit or a plan; "were deployed" and "have been deployed" tell a deed.
  const present = group.auxiliaries.some((word) => /^(?:is|are|be|being)$/.test(word))
  return deed.delivery && form === 'past' && !present ? own('deliver') : undefined
}

// "does not send soldiers", "is not sending any": what one does not do as a rule, one refuses; "did not send" tells what was.
function refusesNow({ verb }: Deed, form: VerbForm, { auxiliaries }: VerbGroup): boolean {
  if (verb === 'have' || verb === 'be') return false
  return form === 'gerund'
    ? auxiliaries.some((word) => /^(?:is|are|'s|'re|'m|isn't|aren't)$/.test(word))
    : form === 'base' && auxiliaries.some((word) => /^(?:do|does|don't|doesn't)$/.test(word))
}
