import { parseSpan } from '../../src/model/partial-date.ts'
import type { Asked, InstrumentAnswer } from '../../src/views/index.ts'
import type { Writing } from '../words/writing.ts'
import type { Tick } from './lanes.ts'
import { toTimeAxis } from './time-axis.ts'

/** A number from a day on. */
export interface Step {
  readonly at: number
  readonly n: number
  readonly told: string
}

/** How many had joined by each day: a line of steps. */
export interface StepsPicture {
  readonly title: string
  readonly about: string
  readonly asked: Asked
  readonly ticks: readonly Tick[]
  readonly steps: readonly Step[]
  readonly most: number
}

/** Parties of an instrument by the days of their joining; who joined on no single day counts from the day by which it had. */
export function toPartySteps(
  { asked, instrument, participants: { parties } }: InstrumentAnswer,
  { t, date, number }: Writing,
): StepsPicture {
  const dated = parties.flatMap((party) => {
    const span = parseSpan(party.on)
    return span ? [{ name: party.actor.name, on: party.on, last: span.until }] : []
  })
  const axis = toTimeAxis(
    dated.map(({ on }) => on),
    asked.on,
    date,
  )
  const days = new Map<number, { readonly on: string; readonly names: string[] }>()
  for (const { name, on, last } of [...dated].sort((a, b) => a.last - b.last)) {
    const day = days.get(last)
    if (day) day.names.push(name)
    else days.set(last, { on, names: [name] })
  }
  let n = 0
  const steps = [...days.values()].map(({ on, names }): Step => {
    n += names.length
    return {
      at: axis?.place(on).until ?? 0,
      n,
      told: `${date(on)}: ${number(n)} (${names.join(', ')})`,
    }
  })
  return {
    title: t.figure.steps.title(instrument.shortTitle),
    about: [
      t.figure.steps.about,
      ...(dated.length < parties.length
        ? [t.figure.steps.undated(number(parties.length - dated.length))]
        : []),
    ].join(' '),
    asked,
    ticks: axis?.ticks ?? [],
    steps,
    most: n,
  }
}
