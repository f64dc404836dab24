import { PLEDGE_KINDS, type PledgeKind } from '../src/model/instrument.ts'

/** One row of an invented table of memberships. */
export interface InventedRow {
  readonly instrument: string
  readonly actor: string
  readonly from: string
  readonly to: string
  readonly kinds: readonly PledgeKind[]
}

/** An invented table of the size of the real ones: mostly pairs, some leagues of up to 60, dates of all three precisions. */
export function inventMemberships(size: {
  readonly instruments: number
  readonly memberships: number
  readonly actors: number
  readonly from: number
  readonly to: number
}): readonly InventedRow[] {
  const next = toRandom(1816)
  const rows: InventedRow[] = []
  for (let n = 1; n <= size.instruments; n++) {
    const left = size.instruments - n
    const room = size.memberships - rows.length - 2 * left
    const members = Math.min(room, n % 40 === 0 ? 20 + next(40) : 2 + (next(4) === 0 ? next(3) : 0))
    const begins = size.from + next(size.to - size.from - 2)
    const first = next(size.actors)
    const kinds = PLEDGE_KINDS.filter((kind) => next(3) === 0 || kind === 'consultation')
    for (let member = 0; member < members; member++) {
      const from = Math.min(begins + (next(3) === 0 ? next(4) : 0), size.to)
      const lasts = from + next(size.to - from + 1)
      rows.push({
        instrument: String(1000 + n),
        actor: `S${String((first + member * 7) % size.actors).padStart(3, '0')}`,
        from: toDate(from, next, 1),
        to: next(5) === 0 ? '' : toDate(lasts, next, 7),
        kinds: next(10) === 0 ? ['defence'] : kinds,
      })
    }
  }
  return rows
}

/** The table as a CSV file. */
export function toCsv(rows: readonly InventedRow[]): string {
  const lines = rows.map(({ instrument, actor, from, to, kinds }) =>
    [instrument, actor, from, to, kinds.join(' '), ''].join(','),
  )
  return `${['instrument,actor,from,to,kinds,condition', ...lines].join('\n')}\n`
}

/** In the first half of the year for a start, in the second for an end: no span ends before it begins. */
function toDate(year: number, next: (below: number) => number, month: number): string {
  const within = `${year}-${String(month + next(6)).padStart(2, '0')}`
  return [`${year}`, within, `${within}-${String(1 + next(28)).padStart(2, '0')}`][next(3)] ?? ''
}

/** Whole numbers below a bound, the same on every run (Park and Miller's minimal standard generator). */
function toRandom(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (state * 48_271) % 2_147_483_647
    return state % below
  }
}
