import type {
  ConditionFinding,
  DutyFinding,
  FluentFinding,
  ProvisionFinding,
} from '../model/finding.ts'
import type { ProvisionState } from '../model/provision.ts'
import type { Statement } from '../model/statement.ts'
import type { Truth } from '../model/truth.ts'
import { EN, type Words } from '../model/words/en.ts'
import type { Asked } from './asked.ts'
import {
  type ActorLine,
  type ClaimLine,
  type Naming,
  type SourceLine,
  toClaimLine,
} from './claim-line.ts'
import { toEndingWords } from './words.ts'

/** One part of an explanation, down to the claims and passages. */
export interface WhyNode {
  readonly id: string
  readonly kind: ConditionFinding['kind']
  readonly truth: Truth
  readonly words: string
  /** The plain question of a fluent: "Is a general ceasefire in force?" */
  readonly question?: string
  readonly ref?: string
  readonly because?: string
  readonly missing?: string
  readonly assumed: boolean
  /** The words of the instrument that carry this part. */
  readonly cited?: string
  readonly sources: readonly SourceLine[]
  readonly evidence: readonly ClaimLine[]
  readonly of: readonly WhyNode[]
}

export interface WhyReading {
  readonly id: string
  readonly label: string
  readonly words?: string
  readonly state: ProvisionState
  readonly because: string
  /** Refs and words of what it still waits on. */
  readonly awaits: readonly {
    readonly ref: string
    readonly words: string
    readonly truth: Truth
  }[]
  readonly sources: readonly SourceLine[]
  readonly tree?: WhyNode
  /** What ends it beside its dates, in words and as it stands. */
  readonly ending?: { readonly words: string; readonly tree: WhyNode }
  readonly duties: readonly DutyFinding[]
}

export interface WhyDebtor {
  readonly debtor: ActorLine
  readonly state: ProvisionState
  readonly stateWords: string
  readonly readingsDiffer: boolean
  readonly caveats: readonly string[]
  readonly readings: readonly WhyReading[]
}

/** Why a provision is in its state: per debtor and reading, as a tree and as one paragraph. */
export interface WhyAnswer {
  readonly asked: Asked
  readonly provision: ProvisionLine
  readonly paraphrase: string
  readonly note?: string
  readonly paragraph: string
  readonly debtors: readonly WhyDebtor[]
}

/** A provision in one line of a table. */
export interface ProvisionLine {
  readonly id: string
  readonly title: string
  readonly instrument: { readonly id: string; readonly title: string }
  /** What the clause provides, in our own words. */
  readonly paraphrase: string
  readonly kind: 'obligation' | 'power' | 'prohibition'
  readonly bindingness: 'political' | 'legal' | 'to-become-binding'
  readonly textBasis: 'seen' | 'reported' | 'common-pattern'
  readonly subject: string
  readonly subjectName: string
  readonly place?: string
  readonly debtors: readonly ActorLine[]
  readonly creditors: readonly ActorLine[]
  readonly state: ProvisionState
  readonly stateWords: string
  readonly because: string
  readonly readingsDiffer: boolean
  /** True when it wakes on a condition or an event; false for a standing commitment. */
  readonly conditional: boolean
  /** Labels of competing readings; empty when there is one only. */
  readonly readings: readonly {
    readonly label: string
    readonly state: ProvisionState
    readonly because: string
  }[]
  readonly sources: readonly SourceLine[]
}

export function toProvisionLine(finding: ProvisionFinding, naming: Naming): ProvisionLine {
  const { provision } = finding
  const line = (id: string): ActorLine => ({ id, name: naming.actorName(id) })
  const [debtor] = finding.debtors
  return {
    id: provision.id,
    title: provision.title,
    instrument: { id: finding.instrument, title: naming.subjectName(finding.instrument) },
    paraphrase: provision.paraphrase,
    kind: provision.kind,
    bindingness: provision.bindingness,
    textBasis: provision.textBasis,
    subject: provision.subject,
    subjectName: naming.subjectName(provision.subject),
    ...(provision.place && { place: provision.place }),
    debtors: finding.debtors.map((found) => line(found.debtor)),
    creditors: provision.creditors.map(line),
    state: finding.state,
    stateWords: toStateWords(finding, toWords(naming)),
    because: finding.because,
    readingsDiffer: finding.readingsDiffer,
    conditional: provision.readings.some(({ condition, trigger }) => condition || trigger),
    readings:
      provision.readings.length > 1 && debtor
        ? debtor.readings.map(({ label, state, because }) => ({ label, state, because }))
        : [],
    sources: provision.sources.map(naming.source),
  }
}

function toWords({ framework }: Naming): Words {
  return framework.words ?? EN
}

function toStateWords(
  finding: Pick<ProvisionFinding, 'state' | 'readingsDiffer'>,
  { states, answers }: Words,
): string {
  const words = states[finding.state]
  return finding.readingsDiffer ? answers.readingsDiffer(words) : words
}

export function toWhy(
  asked: Asked,
  finding: ProvisionFinding,
  statements: ReadonlyMap<string, Statement>,
  naming: Naming,
): WhyAnswer {
  const { provision } = finding
  const text = naming.framework.instruments.find(({ id }) => id === finding.instrument)
  const endsWhen = toEndingWords([
    provision.survives ? undefined : text?.endsWhen,
    provision.endsWhen,
  ])
  const debtors = finding.debtors.map(
    (found): WhyDebtor => ({
      debtor: { id: found.debtor, name: naming.actorName(found.debtor) },
      state: found.state,
      stateWords: toStateWords(found, toWords(naming)),
      readingsDiffer: found.readingsDiffer,
      caveats: found.caveats,
      readings: found.readings.map((reading): WhyReading => {
        const source = provision.readings.find(({ id }) => id === reading.reading)
        return {
          id: reading.reading,
          label: reading.label,
          ...(source?.words && { words: source.words }),
          state: reading.state,
          because: reading.because,
          awaits: reading.awaits.map(toAwait),
          sources: (source?.sources ?? []).map(naming.source),
          duties: reading.duties,
          ...(reading.condition && { tree: toNode(reading.condition, statements, naming) }),
          ...(reading.ending && {
            ending: {
              words: endsWhen,
              tree: toNode(reading.ending, statements, naming),
            },
          }),
        }
      }),
    }),
  )
  const line = toProvisionLine(finding, naming)
  return {
    asked,
    provision: line,
    paraphrase: provision.paraphrase,
    ...(provision.note && { note: provision.note }),
    paragraph: toParagraph(asked, line, provision.paraphrase, toWords(naming)),
    debtors,
  }
}

function toAwait({ ref, awaited, truth }: FluentFinding): WhyReading['awaits'][number] {
  return { ref, words: awaited, truth }
}

function toNode(
  finding: ConditionFinding,
  statements: ReadonlyMap<string, Statement>,
  naming: Naming,
): WhyNode {
  const { fluent } = finding
  return {
    id: finding.id,
    kind: finding.kind,
    truth: finding.truth,
    words: finding.words,
    assumed: fluent?.assumed ?? false,
    sources: (finding.sources ?? []).map(naming.source),
    evidence: (fluent?.evidence ?? []).flatMap((id) => {
      const statement = statements.get(id)
      return statement ? [toClaimLine(statement, naming)] : []
    }),
    of: finding.of.map((child) => toNode(child, statements, naming)),
    ...(fluent && { question: fluent.question, ref: fluent.ref }),
    ...(finding.because && { because: finding.because }),
    ...(fluent?.missing && { missing: fluent.missing }),
    ...(finding.cited && { cited: finding.cited }),
  }
}

/** The same answer as one plain paragraph, fit to be quoted. */
function toParagraph(
  asked: Asked,
  line: ProvisionLine,
  paraphrase: string,
  { answers }: Words,
): string {
  const sources = line.sources.map(({ publisher }) => publisher).join('; ')
  return answers.paragraph(
    paraphrase.replace(/\.$/, ''),
    `${line.instrument.title}${line.place ? `, ${line.place}` : ''}`,
    answers.bound[line.bindingness],
    asked.on,
    line.stateWords,
    line.because,
    sources,
  )
}
