import { addMonths, toDayOf, toDayText } from './calendar.ts'
import type { Instrument } from './instrument.ts'
import { toSpan } from './partial-date.ts'

/** The last day of a text that runs for a number of years, from its entry into force or else from its adoption. */
export function toTermEnd({ adoptedOn, inForceFrom, term }: Instrument): string | undefined {
  if (!term?.years || !adoptedOn) return undefined
  const first = toDayOf(toSpan(inForceFrom ?? adoptedOn).from)
  return toDayText(addMonths(first, term.years * 12) - 1)
}
