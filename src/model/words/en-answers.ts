import type { PartyAction } from '../instrument.ts'
import type { Bindingness } from '../provision.ts'
import type { TruceClass } from '../truce.ts'
import type { Truth } from '../truth.ts'

const count = (n: number, noun: string): string => `${n} ${noun}${n === 1 ? '' : 's'}`

/** Sentences that sum up answers, in English. */
export const EN_ANSWERS = {
  recordEmpty: 'The record is empty.',
  recordBegins: (day: string) =>
    `The record begins on ${day}. Ask with basis=published to count by when sources were published.`,
  noneAdopted: 'No provision of this arrangement had been adopted by this date.',
  awake: (awake: number, of: number) =>
    `${awake === 0 ? 'None' : awake} of the ${of} guarantees that wake on a condition ${awake > 1 ? 'are' : 'is'} awake.`,
  standing: (n: number) => `${n} standing commitments are in effect.`,
  ceasefire: {
    yes: 'A general ceasefire is in force',
    no: 'No general ceasefire is in force',
    unknown: 'Whether a general ceasefire is in force is not known',
    disputed: 'Whether a general ceasefire is in force is disputed',
  } satisfies Record<Truth, string>,
  truceKind: {
    ceasefire: 'ceasefire',
    truce: 'truce',
    'energy-truce': 'energy truce',
    'partial-truce': 'partial truce',
    unilateral: 'unilateral',
    proposal: 'proposal',
  } satisfies Record<TruceClass, string>,
  truce: (title: string, kind: string, runs: boolean) =>
    `${title} (${kind}) ${runs ? 'runs' : 'ended that day'}`,
  legal: (titles: readonly string[]) =>
    titles.length === 0
      ? 'No legal duty wakes on these assumptions.'
      : `Legal duties that wake: ${titles.join('; ')}.`,
  onOneReading: (because: string) =>
    `the assumption is met on one reading only, and does not wake it alone; ${because}`,
  readingsDiffer: (state: string) => `${state} (readings differ)`,
  bound: {
    political: 'It is a political commitment.',
    legal: 'It binds in law.',
    'to-become-binding': 'It binds nobody in law until the binding instrument is concluded.',
  } satisfies Record<Bindingness, string>,
  paragraph: (
    paraphrase: string,
    text: string,
    bound: string,
    on: string,
    state: string,
    because: string,
    sources: string,
  ) =>
    `${paraphrase} (${text}). ${bound} On ${on} it is ${state}: ${because}. Sources: ${sources}.`,
  noPosition: (name: string) => `No position of ${name} is on record by this date.`,
  dossier: {
    joined: 'joined',
    'in-force': 'agreed or delivered',
    offered: 'offered or promised',
    waiting: 'offered or promised on a condition that is open',
    considering: 'under consideration',
    deferred: 'put off',
    refused: 'refused',
    disputed: 'disputed',
  },
  matrix: {
    'in-force': 'agreed',
    waiting: 'offered or promised, waiting on a condition',
    offered: 'offered or promised without an open condition',
    considering: 'considering',
    deferred: 'saying that it is too early',
    refused: 'will not',
    disputed: 'with sources that disagree',
  },
  counted: (n: number, words: string) => `${n} ${words}`,
  matrixNone: (line: string) => `${line}: nothing found by this date.`,
  formerGovernment: 'the word of a former government',
  notHeardAgain: 'not heard again for long',
  actions: {
    adoption: 'adoption',
    signature: 'signature',
    accession: 'accession',
    ratification: 'ratification',
    withdrawal: 'withdrawal',
    membership: 'membership',
  } satisfies Record<PartyAction, string>,
  joined: (action: string, on: string, certain: boolean) =>
    `${action} ${certain ? 'on' : 'between'} ${certain ? on : on.replace('/', ' and ')}`,
  onlySet: 'this is the only smallest set',
  allSets: (n: number) => `all ${n} smallest sets are listed`,
  cutSets: (n: number, total: number | undefined, upTo: number) =>
    `the list was cut: ${n}${total === undefined ? '' : ` of ${total}`} sets, complete up to sets of ${count(upTo, 'change')}`,
  deadlock: (a: string, first: string, b: string, second: string) =>
    `${a} waits on ${first}, which ${b} refuses; ${b} waits on ${second}, which ${a} refuses`,
  clauses: (clauses: number, texts: number, inferred: number) =>
    `${count(clauses, 'clause')} in ${count(texts, 'text')}${inferred === 0 ? '' : `; ${inferred} inferred from the common pattern, text not seen`}`,
  commonPattern: 'common pattern, text not seen',
  noClock: 'no clock',
  from: (clock: string) => `from ${clock}`,
  fromSeveral: (clocks: readonly string[]) => `not settled: from ${clocks.join(', or from ')}`,
  draft: 'draft: binds nobody',
  plan: 'reported plan: binds nobody',
  series: 'a series of texts',
  notYetMade: (on: string) => `not yet made (${on})`,
  inForceSince: (on: string) => `in force since ${on}`,
  entryUnknown: 'signed; entry into force not on record',
  tookEffect: 'taken effect on signature',
  hasMembers: 'has members on this day',
  noMembers: 'has no members on this day',
  years: (n: number) => `${n} years`,
  byRule: (n: number, possible: number, words: string) =>
    `${n}${possible > 0 ? ` (and ${possible} on a date not known exactly)` : ''} ${words}`,
  parties: (n: number) => `${n} on record as parties`,
  counterparts: (n: number) => `${n} counterparts`,
  nobody: 'nobody on record by this date',
}

/** Sentences that sum up answers in one language. */
export type AnswerSentences = typeof EN_ANSWERS
