import type { ProvisionFinding } from '../model/finding.ts'
import type { Amount, Instrument, Membership } from '../model/instrument.ts'
import { toEnd, toSpan } from '../model/partial-date.ts'
import type { ProvisionState } from '../model/provision.ts'
import { EN, type Words } from '../model/words/en.ts'
import type { Asked } from './asked.ts'
import type { Naming, SourceLine } from './claim-line.ts'
import type { PartiesAnswer } from './parties.ts'
import { type ProvisionLine, toProvisionLine } from './why.ts'
import { toEndingWords } from './words.ts'

/** One instrument in a list. */
export interface InstrumentLine {
  readonly id: string
  readonly title: string
  readonly shortTitle: string
  readonly kind: Instrument['kind']
  readonly series?: string
  readonly on?: string
  readonly parties: number
  /** "in force", "taken effect", "draft: binds nobody". */
  readonly standing: string
  readonly provisions: number
  /** How many provisions stand in which state, in words. */
  readonly states: string
}

export interface InstrumentsAnswer {
  readonly asked: Asked
  readonly instruments: readonly InstrumentLine[]
}

/** Who is in, since when, what it says, and the state of every provision. */
export interface InstrumentAnswer {
  readonly asked: Asked
  readonly instrument: InstrumentLine & {
    readonly place?: string
    readonly effect: string
    readonly textBasis: Instrument['textBasis']
    readonly joining?: string
    readonly term?: string
    /** What ends it beside its dates, and why that may be in doubt. */
    readonly endsWhen?: string
    readonly outstanding: readonly string[]
    readonly money: readonly Amount[]
    readonly notes: readonly string[]
    readonly sources: readonly SourceLine[]
  }
  readonly participants: PartiesAnswer
  readonly provisions: readonly ProvisionLine[]
  /** Instruments of this series, when it is one. */
  readonly members: readonly InstrumentLine[]
}

export function toInstrumentLine(
  instrument: Instrument,
  parties: number,
  provisions: readonly ProvisionFinding[],
  asked: Asked,
  words: Words = EN,
): InstrumentLine {
  const own = provisions.filter((finding) => finding.instrument === instrument.id)
  const counts = new Map<ProvisionState, number>()
  for (const { state } of own) counts.set(state, (counts.get(state) ?? 0) + 1)
  return {
    id: instrument.id,
    title: instrument.title,
    shortTitle: instrument.shortTitle,
    kind: instrument.kind,
    parties,
    standing: toStanding(instrument, asked, words.answers),
    provisions: own.length,
    states: [...counts]
      .map(([state, n]) => words.answers.counted(n, words.states[state]))
      .join(', '),
    ...(instrument.series && { series: instrument.series }),
    ...(instrument.adoptedOn && { on: instrument.adoptedOn }),
  }
}

function toStanding(instrument: Instrument, asked: Asked, say: Words['answers']): string {
  if (instrument.kind === 'draft') return say.draft
  if (instrument.kind === 'reported-plan') return say.plan
  if (instrument.memberships) return toMembershipStanding(instrument.memberships, asked, say)
  if (!instrument.adoptedOn) return say.series
  if (instrument.adoptedOn > asked.on) return say.notYetMade(instrument.adoptedOn)
  if (instrument.kind === 'treaty' || instrument.kind === 'executive-agreement') {
    return instrument.inForceFrom && instrument.inForceFrom <= asked.on
      ? say.inForceSince(instrument.inForceFrom)
      : say.entryUnknown
  }
  return say.tookEffect
}

function toMembershipStanding(
  memberships: readonly Membership[],
  asked: Asked,
  say: Words['answers'],
): string {
  const on = toSpan(asked.on).from
  const holds = memberships.some(
    ({ from, to }) => toSpan(from).from <= on && (to === undefined || on < toEnd(to)),
  )
  return holds ? say.hasMembers : say.noMembers
}

export function toInstrument(
  line: InstrumentLine,
  instrument: Instrument,
  participants: PartiesAnswer,
  provisions: readonly ProvisionFinding[],
  members: readonly InstrumentLine[],
  naming: Naming,
): InstrumentAnswer {
  const { place, effect, textBasis, joining, outstanding, money, notes } = instrument
  const { answers, sentences } = naming.framework.words ?? EN
  const { term: told } = instrument
  const term = [
    told?.years && answers.years(told.years),
    told?.words && sentences.foreign(told.words),
  ]
    .filter(Boolean)
    .join(', ')
  const endsWhen = toEndingWords([instrument.endsWhen])
  return {
    asked: participants.asked,
    instrument: {
      ...line,
      effect,
      textBasis,
      outstanding,
      money,
      notes,
      sources: instrument.sources.map(naming.source),
      ...(place && { place }),
      ...(joining && { joining }),
      ...(term && { term }),
      ...(endsWhen && { endsWhen }),
    },
    participants,
    provisions: provisions
      .filter((finding) => finding.instrument === instrument.id)
      .map((finding) => toProvisionLine(finding, naming)),
    members,
  }
}
