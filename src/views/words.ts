import type { Act } from '../model/act.ts'
import type { Role } from '../model/actor.ts'
import type { Rights } from '../model/document.ts'
import type { InstrumentKind } from '../model/instrument.ts'
import type { Judgement } from '../model/judgement.ts'
import type { Bindingness, TextBasis } from '../model/provision.ts'
import type { Standing } from '../model/statement.ts'
import { isSubjectId } from '../model/subject.ts'
import type { TruceClass } from '../model/truce.ts'
import type { Truth } from '../model/truth.ts'
import type { Voice } from '../model/voice.ts'
import type { VoiceLine } from './positions.ts'

/** Words for the closed lists of the model: a list that grows without its word does not compile. */
export const TRUTH_WORDS: Readonly<
  Record<Truth, { readonly word: string; readonly means: string }>
> = {
  yes: { word: 'yes', means: 'sources say so, and none that counts says otherwise' },
  no: { word: 'no', means: 'sources say that it is not so, or its absence is declared to mean no' },
  unknown: {
    word: 'not known',
    means: 'nothing on record settles it; the answer says what is missing',
  },
  disputed: { word: 'disputed', means: 'sources of equal rank say both; neither is overwritten' },
}

export const VOICE_WORDS: Readonly<
  Record<Voice, { readonly words: string; readonly means: string }>
> = {
  own: {
    words: 'in its own voice',
    means:
      'signed, or said by a holder of an office of the state on that day. It moves the position.',
  },
  told: {
    words: 'told by the source as fact',
    means: 'the source states the act itself. It moves the position once reviewed.',
  },
  ascribed: {
    words: 'said of it by somebody else, by name',
    means:
      'another state’s official, or somebody who relays it: shown beside the position, with who says so. It never moves it.',
  },
  anonymous: {
    words: 'according to unnamed sources',
    means: 'it can at most make a position disputed.',
  },
  unplaced: {
    words: 'said by somebody whose office on that day is not on record',
    means: 'shown beside the position. It never moves it.',
  },
}

/** What an act is called of one actor, and of several. */
export const ACT_WORDS: Readonly<Record<Act, readonly [one: string, several: string]>> = {
  pledge: ['promises', 'promise'],
  offer: ['offers', 'offer'],
  consider: ['considers', 'consider'],
  defer: ['puts off', 'put off'],
  refuse: ['refuses', 'refuse'],
  demand: ['demands', 'demand'],
  propose: ['proposes', 'propose'],
  agree: ['agrees', 'agree'],
  accede: ['joins', 'join'],
  negotiate: ['negotiates', 'negotiate'],
  meet: ['meets', 'meet'],
  deliver: ['delivers', 'deliver'],
  allege: ['alleges', 'allege'],
  withdraw: ['withdraws', 'withdraw'],
}

/** "promises" of one actor, "promise" of several. */
export function toActWords(act: Act, actors: readonly unknown[]): string {
  return ACT_WORDS[act][actors.length === 1 ? 0 : 1]
}

export const STANDING_WORDS: Readonly<Record<Standing, string>> = {
  accepted: 'accepted',
  unreviewed: 'machine-read, not yet reviewed',
  rejected: 'rejected by a reviewer',
  superseded: 'superseded by a later entry',
  withdrawn: 'withdrawn by the maintainers',
}

export const VERDICT_WORDS: Readonly<Record<Judgement['verdict'], string>> = {
  accept: 'accepted',
  reject: 'rejected',
  amend: 'amended',
  rank: 'ranked',
  supersede: 'superseded',
  withdraw: 'withdrawn',
}

export const KIND_WORDS: Readonly<Record<InstrumentKind, string>> = {
  treaty: 'treaty',
  'executive-agreement': 'executive agreement',
  'political-agreement': 'political agreement',
  'political-declaration': 'political declaration',
  'declaration-of-intent': 'declaration of intent',
  arrangement: 'arrangement, known from a table of its members',
  draft: 'draft',
  'reported-plan': 'reported plan',
}

export const BINDING_WORDS: Readonly<Record<Bindingness, string>> = {
  political: 'political',
  legal: 'legal',
  'to-become-binding': 'to become binding',
}

export const BASIS_WORDS: Readonly<Record<TextBasis, string>> = {
  seen: 'text seen',
  reported: 'known from reports, text not seen',
  'common-pattern': 'common pattern of such texts, this text not seen',
}

export const TRUCE_WORDS: Readonly<Record<TruceClass, string>> = {
  ceasefire: 'general ceasefire, open-ended, accepted by both',
  truce: 'general truce for a fixed time, accepted by both',
  'energy-truce': 'truce for energy sites only',
  'partial-truce': 'partial truce',
  unilateral: 'accepted by one side only',
  proposal: 'proposal that never took effect',
}

export const RIGHTS_WORDS: Readonly<Record<Rights, string>> = {
  own: 'our own text, shown in full',
  open: 'openly licensed, shown in full',
  quotation: 'others’ text: each passage with the sentence around it, the rest at its address',
}

export const ROLE_WORDS: Readonly<Record<Role, string>> = {
  guarantor: 'guarantor',
  beneficiary: 'beneficiary',
  counterparty: 'counterparty',
  facilitator: 'facilitator',
}

export const PART_WORDS: Readonly<Record<VoiceLine['part'], string>> = {
  moves: 'sets the position',
  beside: 'stands beside',
  superseded: 'superseded by a later word',
}

export const VOICE_MARK_WORDS: Readonly<Record<VoiceLine['marks'][number], string>> = {
  unreviewed: 'machine-read, not yet reviewed',
  'former-government': 'word of a former government',
  old: 'older than the shelf life of such a word',
  unverified: 'unverified: no published source',
}

/** A subject inside a sentence: "land forces", "membership in NATO or the EU", "G7 declaration". */
export function toSubjectWords({
  subject,
  subjectName,
}: {
  readonly subject: string
  readonly subjectName: string
}): string {
  // An instrument's title keeps its capital.
  return isSubjectId(subject)
    ? subjectName.charAt(0).toLowerCase() + subjectName.slice(1)
    : subjectName
}
