import { type Instant, toInstantText } from '../../model/calendar.ts'
import type { ProvisionFinding } from '../../model/finding.ts'
import { type Instrument, toTermEnd } from '../../model/instrument.ts'
import { toSpan } from '../../model/partial-date.ts'
import { findEnding, findTermEnd } from './endings.ts'
import type { ClauseWorld } from './world.ts'

/** Where an instrument as a whole stands. `fulfilled`: every duty under it was done; `terminated`: a power ended it. */
export interface Standing {
  readonly state: 'not-adopted' | 'in-effect' | 'fulfilled' | 'terminated' | 'ended'
  readonly because: string
}

/** The standing of an instrument, from its dates, the events that end it and the state of its duties. */
export function findStanding(
  instrument: Instrument,
  findings: readonly ProvisionFinding[],
  worldAt: (on: Instant) => ClauseWorld,
  on: Instant,
): Standing {
  const world = worldAt(on)
  const { adoptedOn } = instrument
  if (adoptedOn === undefined || toSpan(adoptedOn).from > world.on) {
    return { state: 'not-adopted', because: adoptedOn ? `adopted on ${adoptedOn}` : 'not adopted' }
  }
  const [terminated] = world.occurrences(`terminated:${instrument.id}`, {})
  if (terminated !== undefined)
    return { state: 'terminated', because: `terminated on ${toInstantText(terminated)}` }
  const own = findings.filter((finding) => finding.instrument === instrument.id)
  const term = findTermEnd(instrument.ends ?? toTermEnd(instrument), world.on)
  if (term?.kind === 'ended') return { state: 'ended', because: term.because }
  if (instrument.endsWhen) {
    const slots = { debtor: instrument.founders[0] ?? '' }
    const { end } = findEnding(instrument.endsWhen, instrument, slots, worldAt, world.on)
    if (end?.kind === 'ended') return { state: 'ended', because: end.because }
  }
  const duties = own.filter(
    ({ provision: { kind, survives } }) => kind === 'obligation' && !survives,
  )
  // A duty that never arose is not open; one that did must be done.
  const arisen = duties.filter(({ state }) => state !== 'waiting')
  const done = arisen.length > 0 && arisen.every(({ state }) => state === 'fulfilled')
  return instrument.endsWhenFulfilled && done
    ? { state: 'fulfilled', because: 'every duty under it is fulfilled' }
    : { state: 'in-effect', because: `since ${adoptedOn}` }
}
