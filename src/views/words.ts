import type { Act } from '../model/act.ts'
import type { Role } from '../model/actor.ts'
import type { Rights } from '../model/document.ts'
import type { InstrumentKind } from '../model/instrument.ts'
import type { Judgement } from '../model/judgement.ts'
import type { Bindingness, TextBasis } from '../model/provision.ts'
import type { Standing } from '../model/statement.ts'
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
    words: 'according to another state’s official',
    means: 'shown beside the position, with who says so. It never moves it.',
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

export const ACT_WORDS: Readonly<Record<Act, string>> = {
  pledge: 'promises',
  offer: 'offers',
  consider: 'considers',
  defer: 'puts off',
  refuse: 'refuses',
  demand: 'demands',
  propose: 'proposes',
  agree: 'agrees',
  accede: 'joins',
  negotiate: 'negotiates',
  meet: 'meets',
  deliver: 'delivers',
  allege: 'alleges',
  withdraw: 'withdraws',
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
