import { type EventPattern, listEvents } from '../model/event.ts'
import type { ProvisionFinding } from '../model/finding.ts'
import { type FluentRef, parseFluentRef } from '../model/fluent.ts'
import { type Amount, type Instrument, toTermEnd } from '../model/instrument.ts'
import type { Provision, ProvisionState, Reading, Trigger } from '../model/provision.ts'
import { EN, type Words } from '../model/words/en.ts'
import type { AnswerSentences } from '../model/words/en-answers.ts'
import type { Asked } from './asked.ts'
import type { ActorLine, Naming, SourceLine } from './claim-line.ts'
import { toEndingWords } from './words.ts'

/** One way to read a clause: what starts its clock, and how long it runs. */
export interface ClauseReading {
  readonly id: string
  readonly label: string
  readonly words?: string
  /** The event without which nothing is owed: "a new armed attack". */
  readonly trigger?: string
  /** What starts the clock: "a request by Ukraine". */
  readonly clock?: string
  readonly hours?: number
  readonly days?: number
  readonly qualifier?: string
  readonly sources: readonly SourceLine[]
}

/** Another clause of the same text that bears on this one. */
export interface ClauseNote {
  readonly provision: string
  readonly words: string
}

/** One clause of one text, with what a comparison needs of the text around it. */
export interface ClauseLine {
  readonly provision: string
  readonly title: string
  readonly instrument: { readonly id: string; readonly title: string; readonly kind: string }
  /** Whoever stands opposite the beneficiary in it. */
  readonly partners: readonly ActorLine[]
  readonly debtors: readonly ActorLine[]
  readonly paraphrase: string
  readonly place?: string
  readonly readings: readonly ClauseReading[]
  /** What starts the clock, all readings in words; "not settled" when they differ. */
  readonly clockWords: string
  readonly term: {
    readonly years?: number
    /** The last day, as computed. */
    readonly ends?: string
    readonly words?: string
    /** What ends the clause beside its dates, and why that may be in doubt. */
    readonly endsWhen?: string
  }
  /** Clauses by which a side ends the text. */
  readonly notice: readonly ClauseNote[]
  /** Clauses on membership in NATO or the European Union. */
  readonly membership: readonly ClauseNote[]
  readonly bindingness: string
  readonly effect: string
  readonly caveats: readonly { readonly actor: ActorLine; readonly words: string }[]
  readonly money: readonly Amount[]
  readonly outstanding: readonly string[]
  readonly textBasis: Provision['textBasis']
  readonly textBasisWords: string
  /** What a reader must know of the clause and of its text. */
  readonly notes: readonly string[]
  readonly state: ProvisionState
  readonly stateWords: string
  readonly because: string
  readonly sources: readonly SourceLine[]
}

/** Every text's clause on one subject, side by side. */
export interface ClausesAnswer {
  readonly asked: Asked
  readonly subject: string
  readonly subjectName: string
  /** "26 clauses in 26 texts; 19 of them inferred". */
  readonly summary: string
  readonly clauses: readonly ClauseLine[]
  /** Texts of a series to which such a clause is common, but on whose own no report was found. */
  readonly without: readonly { readonly id: string; readonly title: string }[]
}

export function toClauses(
  asked: Asked,
  subject: string,
  provisions: readonly ProvisionFinding[],
  naming: Naming,
): ClausesAnswer {
  const { framework } = naming
  const texts = new Map(framework.instruments.map((text) => [text.id, text]))
  const found = provisions.filter(({ provision }) => provision.subject === subject)
  const clauses = found.flatMap((finding) => {
    const text = texts.get(finding.instrument)
    return text ? [toClauseLine(finding, text, naming)] : []
  })
  const having = new Set(found.map(({ instrument }) => instrument))
  const series = new Set([...having].flatMap((id) => texts.get(id)?.series ?? []))
  return {
    asked,
    subject,
    subjectName: naming.subjectName(subject),
    summary: toSummary(clauses, having.size, toWords(naming).answers),
    clauses: clauses.sort((a, b) => toOrder(texts, a) - toOrder(texts, b)),
    without: framework.instruments
      .filter((text) => text.series && series.has(text.series) && !having.has(text.id))
      .map(({ id, shortTitle }) => ({ id, title: shortTitle })),
  }
}

/** Texts outside a series first, then as the beneficiary counts. */
function toOrder(texts: ReadonlyMap<string, Instrument>, { instrument }: ClauseLine): number {
  const text = texts.get(instrument.id)
  return text?.series ? (text.sequence ?? Number.MAX_SAFE_INTEGER) : -1
}

function toWords({ framework }: Naming): Words {
  return framework.words ?? EN
}

function toSummary(clauses: readonly ClauseLine[], texts: number, say: AnswerSentences): string {
  const inferred = clauses.filter(({ textBasis }) => textBasis === 'common-pattern').length
  return say.clauses(clauses.length, texts, inferred)
}

function toClauseLine(finding: ProvisionFinding, text: Instrument, naming: Naming): ClauseLine {
  const { provision, debtors } = finding
  const { beneficiary } = naming.framework
  const words = toWords(naming)
  const line = (id: string): ActorLine => ({ id, name: naming.actorName(id) })
  const owing = debtors.map(({ debtor }) => debtor)
  const sides = [...new Set([...owing, ...provision.creditors])]
  const readings = provision.readings.map((reading) => toClauseReading(reading, provision, naming))
  const ends = provision.endsOn ?? text.ends ?? toTermEnd(text)
  const endsWhen = toEndingWords([
    provision.survives ? undefined : text.endsWhen,
    provision.endsWhen,
  ])
  const others = text.provisions.filter(({ id }) => id !== provision.id)
  return {
    provision: provision.id,
    title: provision.title,
    instrument: { id: text.id, title: text.shortTitle, kind: text.kind },
    partners: sides.filter((id) => id !== beneficiary).map(line),
    debtors: owing.map(line),
    paraphrase: provision.paraphrase,
    ...(provision.place && { place: provision.place }),
    readings,
    clockWords: toClockWords(readings, words.answers),
    term: { ...text.term, ...(ends && { ends }), ...(endsWhen && { endsWhen }) },
    notice: others.filter(({ effect }) => effect?.does === 'terminate').map(toNote),
    membership: others.filter((other) => other.subject === 'membership').map(toNote),
    bindingness: words.bindingness[provision.bindingness],
    effect: text.effect,
    caveats: debtors.flatMap(({ debtor, caveats }) =>
      caveats.map((caveat) => ({ actor: line(debtor), words: caveat })),
    ),
    money: text.money,
    outstanding: text.outstanding,
    textBasis: provision.textBasis,
    textBasisWords:
      provision.textBasis === 'common-pattern'
        ? words.answers.commonPattern
        : words.textBasis[provision.textBasis],
    notes: [...(provision.note ? [provision.note] : []), ...text.notes],
    state: finding.state,
    stateWords: words.states[finding.state],
    because: finding.because,
    sources: provision.sources.map(naming.source),
  }
}

function toNote({ id, paraphrase }: Provision): ClauseNote {
  return { provision: id, words: paraphrase }
}

function toClauseReading(reading: Reading, provision: Provision, naming: Naming): ClauseReading {
  const { trigger } = reading
  return {
    id: reading.id,
    label: reading.label,
    ...(reading.words && { words: reading.words }),
    ...(trigger && toTriggerFields(trigger, provision, naming)),
    sources: reading.sources.map(naming.source),
  }
}

function toTriggerFields(
  { event, clock, withinHours, withinDays, qualifier }: Trigger,
  provision: Provision,
  naming: Naming,
): Partial<ClauseReading> {
  const words = (pattern: EventPattern): string =>
    toWords(naming).sentences.eitherOf(
      listEvents(pattern).map(({ ref }) => toEventWords(ref, provision, naming)),
    )
  return {
    trigger: words(event),
    clock: words(clock ?? event),
    ...(withinHours !== undefined && { hours: withinHours }),
    ...(withinDays !== undefined && { days: withinDays }),
    ...(qualifier && { qualifier }),
  }
}

/** "a request by Ukraine": the framework's own words for what is awaited. */
function toEventWords(ref: FluentRef, provision: Provision, naming: Naming): string {
  const { fluent: id, actor } = parseFluentRef(ref)
  const fluent = naming.framework.fluents.find((candidate) => candidate.id === id)
  const [debtor] = provision.debtors === '$parties' ? [] : provision.debtors
  const meant = { $creditor: provision.creditors[0], $debtor: debtor }[actor ?? ''] ?? actor
  const known = naming.framework.actors.find((candidate) => candidate.id === meant)
  const name = known?.inText ?? known?.name ?? toWords(naming).sentences.anyState
  return fluent ? fluent.awaited.replaceAll('{actor}', name) : ref.replaceAll('-', ' ')
}

function toClockWords(readings: readonly ClauseReading[], say: AnswerSentences): string {
  const clocks = [...new Set(readings.flatMap(({ clock }) => clock ?? []))]
  const [only] = clocks
  if (only === undefined) return say.noClock
  return clocks.length === 1 ? say.from(only) : say.fromSeveral(clocks)
}

const HEADER = [
  'provision',
  'instrument',
  'title',
  'partners',
  'hours',
  'clock',
  'qualifier',
  'term_years',
  'term_ends',
  'term_words',
  'ends_when',
  'notice',
  'membership',
  'bindingness',
  'caveats',
  'money',
  'outstanding',
  'text_basis',
  'state',
  'paraphrase',
  'sources',
] as const

/** The same as rows of a table, one a clause. */
export function toClausesTable({ clauses }: ClausesAnswer): {
  readonly header: readonly string[]
  readonly rows: readonly (readonly string[])[]
} {
  return {
    header: HEADER,
    rows: clauses.map((clause) => [
      clause.provision,
      clause.instrument.id,
      clause.instrument.title,
      clause.partners.map(({ id }) => id).join(' '),
      toHoursWords(clause),
      clause.clockWords,
      toQualifierWords(clause),
      clause.term.years === undefined ? '' : String(clause.term.years),
      clause.term.ends ?? '',
      clause.term.words ?? '',
      clause.term.endsWhen ?? '',
      clause.notice.map(({ words }) => words).join(' '),
      clause.membership.map(({ words }) => words).join(' '),
      clause.bindingness,
      clause.caveats.map(({ actor, words }) => `${actor.id}: ${words}`).join(' '),
      clause.money.map(toAmountWords).join('; '),
      clause.outstanding.join('; '),
      clause.textBasisWords,
      clause.stateWords,
      clause.paraphrase,
      clause.sources.map(({ id }) => id).join(' '),
    ]),
  }
}

/** "24", or nothing where no text gives a number. */
export function toHoursWords({ readings }: ClauseLine): string {
  return [...new Set(readings.flatMap(({ hours }) => hours ?? []))].join(' or ')
}

export function toQualifierWords({ readings }: ClauseLine): string {
  return [...new Set(readings.flatMap(({ qualifier }) => qualifier ?? []))].join('; ')
}

/** "at least 1,800,000,000 EUR (2024; military)". */
export function toAmountWords(sum: Amount): string {
  const { amount, currency, percentOfGdp, period, qualifier, words } = sum
  const value =
    amount !== undefined
      ? `${String(amount).replace(/\B(?=(\d{3})+$)/g, ',')}${currency ? ` ${currency}` : ''}`
      : percentOfGdp !== undefined
        ? `${percentOfGdp} per cent of GDP`
        : ''
  const about = [period, words].filter(Boolean).join('; ')
  return [qualifier, value, about && `(${about})`].filter(Boolean).join(' ')
}
