import { MONTHS, WEEKDAYS } from './calendar-words.ts'
import { SEASONS } from './span.ts'

const UNITS = ['day', 'week', 'fortnight', 'weekend', 'month', 'quarter', 'half', 'year', 'decade']
const TIME_WORDS: ReadonlySet<string> = new Set([
  ...Object.keys(MONTHS),
  ...Object.keys(WEEKDAYS),
  ...Object.keys(SEASONS),
  ...UNITS.flatMap((unit) => [unit, `${unit}s`]),
  ...['today', 'yesterday', 'tomorrow', 'tonight'],
])

/** True for a folded word that a date must hold one of: a figure, a month, a day, a season, a unit of the calendar. */
export function isTimeWord(norm: string): boolean {
  return TIME_WORDS.has(norm) || /\d/.test(norm)
}
