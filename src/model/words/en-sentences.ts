import type { Stage } from '../instrument.ts'
import { type Forms, toCounted } from '../language.ts'
import type { TruceClass } from '../truce.ts'
import type { Truth } from '../truth.ts'

/** Computed sentences in English: every part that an answer is put together from. Words given in are never declined. */
export const EN_SENTENCES = {
  /** Words in the framework's language inside a sentence of this one. */
  foreign: (words: string) => words,
  join: (words: readonly string[], link: 'and' | 'or') =>
    words.length < 2
      ? (words[0] ?? '')
      : `${words.slice(0, -1).join(', ')} ${link} ${words.at(-1)}`,
  names: (names: readonly string[]) =>
    names.length > 4
      ? `${names.slice(0, 3).join(', ')} and ${names.length - 3} more`
      : names.join(', '),
  thatState: 'that state',
  anyState: 'the state concerned',
  parliament: (parliament: string | undefined, actor: string) =>
    parliament ? `the ${parliament}` : `the parliament of ${actor}`,
  allOf: 'all of these',
  anyOf: 'any of these',
  not: 'not',
  waitingOn: (words: string) => `waiting on ${words}`,
  unless: 'unless or until ',
  notKnown: (words: string) => `not known: ${words}`,
  disputed: (words: string) => `disputed: ${words}`,
  endOf: (words: string) => `an end of ${words}`,
  partiesTo: (least: number, wanted: string, instrument: string) =>
    [
      least > 0 ? `at least ${least} parties to ${instrument}` : '',
      wanted ? `${wanted} as parties to ${instrument}` : '',
    ]
      .filter((text) => text !== '')
      .join(' and '),
  partiesFound: (certain: number, possible: number) =>
    `${certain} parties are on record${possible > 0 ? `, ${possible} more on a date not known exactly` : ''}`,
  counted: (n: number, forms: Forms) => toCounted('en', n, forms),
  hours: { one: 'hour', other: 'hours' } as Forms,
  days: { one: 'day', other: 'days' } as Forms,
  months: { one: 'month', other: 'months' } as Forms,
  heldFor: (awaited: string, duration: string) => `${awaited} that has held for ${duration}`,
  heldUnknown: 'it is not on record since when',
  since: (at: string) => `since ${at}`,
  covered: (line: string, percent: number) => `${line} to be covered to ${percent} per cent`,
  coveredTo: (percent: number) => `covered to ${percent} per cent`,
  noLine: 'no requirement line of this name is on record',
  times: (n: number, awaited: string) => `${n} times ${awaited}`,
  within: (duration: string) => `within ${duration}`,
  ago: (duration: string) => `at least ${duration} ago`,
  until: (bound: string) => `until ${bound}`,
  by: (day: string) => `by ${day}`,
  eventsFound: (found: number, outside: number) =>
    `${found === 0 ? 'none on record' : `${found} on record`}${outside > 0 ? `; ${outside} outside the time asked for` : ''}`,
  noDebtor: 'no debtor is on record yet',
  activeFor: (n: number, of: number) => `active for ${n} of ${of}`,
  readAs: (label: string, words: string) => `read as "${label}", ${words}`,
  draft: (isDraft: boolean, instrument: string) =>
    `${isDraft ? 'a draft' : 'a reported plan'}, which binds nobody; it runs only as what-if (--suppose in-force:${instrument}=yes)`,
  notAdopted: (until: string | undefined) => (until ? `not adopted until ${until}` : 'not adopted'),
  termEnded: (on: string) => `its term ended on ${on}`,
  entersInForce: (on: string) => `enters into force on ${on}`,
  entryUnknown: 'signed; its entry into force is not on record',
  notAccepted: (words: string) => `not accepted: ${words}`,
  steppedOut: (from: string, effect: string | undefined) =>
    `assumed to have stepped out on ${from}${effect ? `, with effect from ${effect}` : ''}`,
  terminated: (at: string) => `its text was terminated on ${at}`,
  suspended: (at: string) => `suspended since ${at}`,
  everyCondition: 'every condition is met',
  noCondition: 'holds without a condition',
  lapsed: (at: string, words: string) => `lapsed on ${at}: without ${words} by then`,
  notUsed: (at: string) => `lapsed on ${at}, not used`,
  eitherOf: (words: readonly string[]) => words.join(' or '),
  termMayHaveEnded: (first: string, last: string) =>
    `may have ended: its term ends between ${first} and ${last}; the day is not on record`,
  ended: (at: string | undefined, words: string) => `ended${at ? ` on ${at}` : ''}: ${words}`,
  mayHaveEnded: (at: string | undefined, words: string, doubt: string) =>
    `may have ended${at ? ` on ${at}` : ''}: ${words}; ${doubt}`,
  mayEnd: (words: string, awaited: string) => `may have ended: ${words} (${awaited})`,
  ifNot: (ending: string, state: string, because: string) =>
    `${ending}; if not, ${state}: ${because}`,
  asTold: (words: string, by: string) => `${words}, as ${by} tells it`,
  mayBeUsed: 'may be used',
  done: (at: string, late: boolean) => `done on ${at}${late ? ', after the deadline' : ''}`,
  due: (qualifier: string) => `due${qualifier}; no deadline runs`,
  dueBy: (at: string, qualifier: string) => `due by ${at}${qualifier}`,
  notDone: (at: string, qualifier: string) => `due by ${at}${qualifier}, not done`,
  passed: (at: string, qualifier: string) =>
    `deadline passed (${at}${qualifier}), no public record`,
  broken: (at: string) => `broken on ${at}`,
  runsUntil: (at: string | undefined) => (at ? `runs until ${at}` : 'runs without an end'),
  keptUntil: (at: string) => `kept until ${at}`,
  assumed: (value: Truth, from: string | undefined) =>
    `assumed: ${value}${from ? ` from ${from}` : ''}`,
  assumedUnknown: 'assumed to be unknown',
  unnamedAlone: 'unnamed sources alone do not settle it',
  recordBegins: (on: string) => `the record of this arrangement begins on ${on}`,
  nothingEither: 'nothing on record either way',
  missingStatement: 'a statement by those concerned, or a text',
  nothingSays: 'nothing on record says so',
  noTruce: 'no truce of this class is on record as running then',
  ranEarlier: (title: string, terms: string) => `${title} ran until earlier that day (${terms})`,
  otherClass: (title: string, terms: string) => `${title} is of another class (${terms})`,
  undeclared: {
    question: (words: string) => `Is it so: ${words}?`,
    because: 'the framework does not say what would settle it',
    missing: 'a declaration of this condition in the framework',
  },
  evidence: (value: Truth, words: string, from: string) => `${value}: ${words} (${from})`,
  sourcesDisagree: (words: string) => `sources disagree: ${words}`,
  truceClass: {
    ceasefire: 'general, accepted by both sides, open-ended',
    truce: 'general, accepted by both sides, for a fixed time',
    'energy-truce': 'on energy sites, accepted by both sides',
    'partial-truce': 'partial, accepted by both sides',
    unilateral: 'declared by one side; no acceptance by the other on record',
    proposal: 'proposed, never in effect',
  } satisfies Record<TruceClass, string>,
  truceTerms: (kind: string, from: string, until: string | undefined) =>
    `${kind}; ${from} to ${until ?? 'open'}`,
  endedThatDay: (terms: string, at: string) => `${terms}; it ended that day at ${at}`,
  over: (stance: string) => `over: what was ${stance} has ended`,
  noOwnWord: 'no own word on record; only others speak of it, or nobody has reviewed it yet',
  stanceOn: (stance: string, day: string) => `${stance} on ${day}`,
  clash: (rival: string, day: string, unnamed: boolean, latest: string, latestDay: string) =>
    `voices clash: ${rival} (${day}, ${unnamed ? 'unnamed sources' : 'own word'}) and ${latest} (${latestDay})`,
  stages: {
    mooted: 'mooted',
    'talks-agreed': 'talks agreed',
    'in-talks': 'in talks',
    initialled: 'initialled',
    signed: 'signed',
    approved: 'approved',
    'in-force': 'in force',
    suspended: 'suspended',
    ended: 'ended',
  } as Readonly<Record<Stage, string>>,
  round: (n: number) =>
    `${['', 'first', 'second', 'third', 'fourth', 'fifth'][n] ?? `${n}th`} round of talks`,
  total: (reported: number, by: string, fit: string) => `${reported} reported by ${by}: ${fit}`,
  totalGap: (
    reported: number,
    by: string,
    named: number,
    missing: string | undefined,
    fit: string,
  ) =>
    `${reported} reported by ${by}, which names ${named}: a gap of ${reported - named}${missing ? `; not named there, but on record from another source: ${missing}` : ''}; ${fit}`,
  addsUp: (rules: readonly string[]) =>
    rules.length > 0
      ? `adds up as ${rules.join(', or as ')}`
      : 'adds up by none of the declared rules',
}

/** Computed sentences of one language. */
export type Sentences = typeof EN_SENTENCES
