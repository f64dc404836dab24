import type { Act } from '../act.ts'
import type { Role } from '../actor.ts'
import type { Rights } from '../document.ts'
import type { PositionVoice, Rung } from '../finding.ts'
import type { InstrumentKind } from '../instrument.ts'
import type { Judgement } from '../judgement.ts'
import type { Bindingness, ProvisionState, TextBasis } from '../provision.ts'
import type { Standing } from '../statement.ts'
import { SUBJECTS, type SubjectId } from '../subject.ts'
import type { TruceClass } from '../truce.ts'
import type { Truth } from '../truth.ts'
import { ACT_WORDS, MARK_WORDS, type Mark, RUNG_WORDS, STATE_WORDS } from '../vocabulary.ts'
import type { Voice } from '../voice.ts'
import { EN_ANSWERS } from './en-answers.ts'
import { EN_BRIEF_SENTENCES } from './en-brief.ts'
import { EN_SENTENCES } from './en-sentences.ts'

/** Words in English for the closed lists of the model: a list that grows without its word does not compile. */
export const EN = {
  sentences: EN_SENTENCES,
  answers: EN_ANSWERS,
  brief: EN_BRIEF_SENTENCES,
  truth: {
    yes: { word: 'yes', means: 'sources say so, and none that counts says otherwise' },
    no: {
      word: 'no',
      means: 'sources say that it is not so, or its absence is declared to mean no',
    },
    unknown: {
      word: 'not known',
      means: 'nothing on record settles it; the answer says what is missing',
    },
    disputed: { word: 'disputed', means: 'sources of equal rank say both; neither is overwritten' },
  } satisfies Record<Truth, Meant>,
  voice: {
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
  } satisfies Record<Voice, { readonly words: string; readonly means: string }>,
  /** What an act is called of one actor, and of several. */
  acts: {
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
  } satisfies Record<Act, Pair>,
  /** Where an act has put its actor. */
  stances: { ...ACT_WORDS } satisfies Record<Act, string>,
  rungs: mapWords(RUNG_WORDS, ({ words }) => words) satisfies Record<Rung, string>,
  /** A refusal of what others would send, or of a political subject. */
  objects: RUNG_WORDS.refuse.objects,
  marks: { ...MARK_WORDS } satisfies Record<Mark, string>,
  states: mapWords(STATE_WORDS, ({ words }) => words) satisfies Record<ProvisionState, string>,
  statesMean: {
    'not-in-force': 'the instrument had not been made, or had not taken effect, by the date',
    waiting: 'its condition is answered “no”',
    undetermined:
      'its condition is answered “not known”, or a deadline passed and no public record says what happened',
    disputed: 'its condition is answered “disputed”',
    active: 'its condition is met',
    due: 'its trigger has happened and its deadline runs',
    fulfilled: 'there is evidence that the duty was performed',
    overdue: 'the deadline passed and there is evidence that the duty was not performed',
    suspended: 'set aside for a time, by its own terms',
    ended: 'its term is over, or it was ended',
  } satisfies Record<ProvisionState, string>,
  standing: {
    accepted: 'accepted',
    unreviewed: 'machine-read, not yet reviewed',
    rejected: 'rejected by a reviewer',
    superseded: 'superseded by a later entry',
    withdrawn: 'withdrawn by the maintainers',
  } satisfies Record<Standing, string>,
  verdict: {
    accept: 'accepted',
    reject: 'rejected',
    amend: 'amended',
    rank: 'ranked',
    supersede: 'superseded',
    withdraw: 'withdrawn',
    undo: 'last judgement taken back',
  } satisfies Record<Judgement['verdict'], string>,
  kind: {
    treaty: 'treaty',
    'executive-agreement': 'executive agreement',
    'political-agreement': 'political agreement',
    'political-declaration': 'political declaration',
    'declaration-of-intent': 'declaration of intent',
    arrangement: 'arrangement, known from a table of its members',
    draft: 'draft',
    'reported-plan': 'reported plan',
  } satisfies Record<InstrumentKind, string>,
  bindingness: {
    political: 'political',
    legal: 'legal',
    'to-become-binding': 'to become binding',
  } satisfies Record<Bindingness, string>,
  textBasis: {
    seen: 'text seen',
    reported: 'known from reports, text not seen',
    'common-pattern': 'common pattern of such texts, this text not seen',
  } satisfies Record<TextBasis, string>,
  truce: {
    ceasefire: 'general ceasefire, open-ended, accepted by both',
    truce: 'general truce for a fixed time, accepted by both',
    'energy-truce': 'truce for energy sites only',
    'partial-truce': 'partial truce',
    unilateral: 'accepted by one side only',
    proposal: 'proposal that never took effect',
  } satisfies Record<TruceClass, string>,
  rights: {
    own: 'our own text, shown in full',
    open: 'openly licensed, shown in full',
    quotation: 'others’ text: each passage with the sentence around it, the rest at its address',
  } satisfies Record<Rights, string>,
  role: {
    guarantor: 'guarantor',
    beneficiary: 'beneficiary',
    counterparty: 'counterparty',
    facilitator: 'facilitator',
  } satisfies Record<Role, string>,
  part: {
    moves: 'sets the position',
    beside: 'stands beside',
    superseded: 'superseded by a later word',
  } satisfies Record<PositionVoice['part'], string>,
  voiceMark: {
    unreviewed: 'machine-read, not yet reviewed',
    'former-government': 'word of a former government',
    old: 'older than the shelf life of such a word',
    unverified: 'unverified: no published source',
  } satisfies Record<PositionVoice['marks'][number], string>,
  subjects: Object.fromEntries(SUBJECTS.map(({ id, label }) => [id, label])) as Record<
    SubjectId,
    string
  >,
}

/** Words of one language for everything that the model lists. */
export type Words = typeof EN

interface Meant {
  readonly word: string
  readonly means: string
}

type Pair = [one: string, several: string]

function mapWords<K extends string, V>(
  table: Readonly<Record<K, V>>,
  toWord: (value: V) => string,
): Record<K, string> {
  return Object.fromEntries(
    Object.entries<V>(table).map(([key, value]) => [key, toWord(value)]),
  ) as Record<K, string>
}
