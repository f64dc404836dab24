import { MARK_SIGN, type Mark, STATE_WORDS } from '../model/vocabulary.ts'
import { EN } from '../model/words/en.ts'
import type { Asked } from './asked.ts'
import type { ActorLine, Naming } from './claim-line.ts'
import type { LineAnswer } from './lines.ts'
import { MARK_ORDER } from './states.ts'
import type { WhyAnswer } from './why.ts'

/** One actor that the question is about, with the mark that it has on the map. */
export interface MapEntry {
  readonly actor: ActorLine
  readonly mark: Mark
  readonly sign: string
  /** The mark's word, or the provision's state. */
  readonly stands: string
  /** All that its square of the matrix says, or why the provision is in that state. */
  readonly words: string
  /** True when unreviewed readings count in it. */
  readonly unreviewed: boolean
}

/** A line of support, a subject or a provision, state by state: what a map shows, and the table beside it. */
export interface MapAnswer {
  readonly asked: Asked
  readonly question: {
    readonly kind: 'line' | 'subject' | 'provision'
    readonly id: string
    readonly label: string
  }
  /** What else the map can show. */
  readonly lines: readonly { readonly id: string; readonly label: string }[]
  /** Guarantors, or the debtors of the provision: firmest first, then by name. */
  readonly entries: readonly MapEntry[]
  /** How many stand how, each with its mark; they add up to the entries. */
  readonly counts: readonly {
    readonly mark: Mark
    readonly sign: string
    readonly words: string
    readonly n: number
  }[]
  /** For whom the arrangement is made. */
  readonly beneficiary?: ActorLine
}

/** One line or subject: every guarantor, the silent ones too. */
export function toLineMap(answer: LineAnswer, naming: Naming): MapAnswer {
  const { marks, rungs } = naming.framework.words ?? EN
  const spoken = answer.groups.flatMap(({ mark, entries }) =>
    entries.map(({ actor, words, unreviewed }) =>
      toEntry(actor, mark, marks[mark], words, unreviewed),
    ),
  )
  const silent = answer.silent.map((actor) => toEntry(actor, 'silent', marks.silent, rungs.silent))
  const { id, label, kind } = answer.line
  return toMap(answer.asked, { kind, id, label }, [...spoken, ...silent], naming)
}

/** One provision: its debtors, each in its own state. */
export function toProvisionMap(answer: WhyAnswer, naming: Naming): MapAnswer {
  const { states } = naming.framework.words ?? EN
  const entries = answer.debtors.map(({ debtor, state, readings }) => {
    const because = readings.map((reading) =>
      readings.length > 1 ? `${reading.label}: ${reading.because}` : reading.because,
    )
    return toEntry(debtor, STATE_WORDS[state].mark, states[state], because.join('; '))
  })
  const { id, title } = answer.provision
  return toMap(answer.asked, { kind: 'provision', id, label: title }, entries, naming)
}

function toEntry(
  actor: ActorLine,
  mark: Mark,
  stands: string,
  words: string,
  unreviewed = false,
): MapEntry {
  return { actor, mark, sign: MARK_SIGN[mark], stands, words, unreviewed }
}

function toMap(
  asked: Asked,
  question: MapAnswer['question'],
  entries: readonly MapEntry[],
  { framework, actorName }: Naming,
): MapAnswer {
  const sorted = [...entries].sort(byMarkAndName)
  const counts = new Map<string, MapAnswer['counts'][number]>()
  for (const { mark, sign, stands } of sorted) {
    counts.set(stands, { mark, sign, words: stands, n: (counts.get(stands)?.n ?? 0) + 1 })
  }
  const { beneficiary } = framework
  return {
    asked,
    question,
    lines: framework.lines.map(({ id, label }) => ({ id, label })),
    entries: sorted,
    counts: [...counts.values()],
    ...(beneficiary && { beneficiary: { id: beneficiary, name: actorName(beneficiary) } }),
  }
}

function byMarkAndName(a: MapEntry, b: MapEntry): number {
  return (
    MARK_ORDER.indexOf(a.mark) - MARK_ORDER.indexOf(b.mark) ||
    a.actor.name.localeCompare(b.actor.name, 'en')
  )
}
