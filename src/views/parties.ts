import type { CountFinding, PartiesFinding, PartyFinding, StageFinding } from '../model/finding.ts'
import type { Instrument } from '../model/instrument.ts'
import { EN } from '../model/words/en.ts'
import type { AnswerSentences } from '../model/words/en-answers.ts'
import type { Asked } from './asked.ts'
import type { ActorLine, Naming, SourceLine } from './claim-line.ts'

/** One party in a treaty-style table. */
export interface PartyLine {
  readonly actor: ActorLine
  readonly action: PartyFinding['action']
  readonly on: string
  readonly certain: boolean
  readonly founder: boolean
  readonly unreviewed: boolean
  readonly manner?: string
  readonly note?: string
  readonly otherDates: readonly string[]
  readonly caveats: readonly string[]
  readonly claim?: string
  readonly sources: readonly SourceLine[]
}

/** How far talks with one counterpart have come. */
export interface StageLine {
  readonly actor: ActorLine
  readonly stage: StageFinding['stage']
  readonly words: string
  readonly on: string
  readonly unreviewed: boolean
  readonly claim?: string
}

/** Who has joined an instrument, how far others are, and whether reported totals add up. */
export interface PartiesAnswer {
  readonly asked: Asked
  readonly instrument: { readonly id: string; readonly title: string }
  /** "18 acceding by name, 25 with the G7 members". */
  readonly summary: string
  readonly parties: readonly PartyLine[]
  readonly stages: readonly StageLine[]
  readonly totals: readonly CountFinding[]
  readonly rules: readonly {
    readonly rule: string
    readonly words: string
    readonly n: number
    readonly possible: number
  }[]
}

export function toParties(
  asked: Asked,
  instrument: Instrument,
  finding: PartiesFinding,
  naming: Naming,
): PartiesAnswer {
  const rules = instrument.countingRules.map((rule) => {
    const counted = finding.parties.filter(
      (party) => (rule.founders || !party.founder) && !rule.without.includes(party.actor),
    )
    return {
      rule: rule.id,
      words: rule.words,
      n: counted.filter(({ certain }) => certain).length,
      possible: counted.filter(({ certain }) => !certain).length,
    }
  })
  return {
    asked,
    instrument: { id: instrument.id, title: instrument.title },
    summary: toSummary(finding, rules, (naming.framework.words ?? EN).answers),
    parties: finding.parties.map((party) => toPartyLine(party, naming)),
    stages: finding.stages.map((stage) => toStageLine(stage, naming)),
    totals: finding.counts,
    rules,
  }
}

function toSummary(
  finding: PartiesFinding,
  rules: PartiesAnswer['rules'],
  say: AnswerSentences,
): string {
  if (rules.length > 0) {
    return rules.map(({ n, possible, words }) => say.byRule(n, possible, words)).join('; ')
  }
  if (finding.parties.length > 0) return say.parties(finding.parties.length)
  return finding.stages.length > 0 ? say.counterparts(finding.stages.length) : say.nobody
}

function toPartyLine(finding: PartyFinding, naming: Naming): PartyLine {
  const { party } = finding
  return {
    actor: { id: finding.actor, name: naming.actorName(finding.actor) },
    action: finding.action,
    on: finding.on,
    certain: finding.certain,
    founder: finding.founder,
    unreviewed: finding.unreviewed,
    otherDates: party?.otherDates ?? [],
    caveats: (party?.caveats ?? []).map(({ words }) => words),
    sources: (party?.sources ?? []).map(naming.source),
    ...(party?.manner && { manner: party.manner }),
    ...(party?.note && { note: party.note }),
    ...(finding.evidence[0] && { claim: finding.evidence[0] }),
  }
}

function toStageLine(finding: StageFinding, naming: Naming): StageLine {
  return {
    actor: { id: finding.actor, name: naming.actorName(finding.actor) },
    stage: finding.stage,
    words: finding.words,
    on: finding.on,
    unreviewed: finding.unreviewed,
    ...(finding.evidence[0] && { claim: finding.evidence[0] }),
  }
}
