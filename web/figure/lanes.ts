import type { Mark } from '../../src/model/vocabulary.ts'
import type { Asked, VoiceLine } from '../../src/views/index.ts'

/** One thing in a lane, at a share of the lane's length from 0 to 1. */
export interface Dot {
  readonly at: number
  /** The end of what is known only as a stretch of time. */
  readonly until?: number
  readonly mark: Mark
  /** `moves` decides where one stands; `superseded` did before; `beside` never moves it. */
  readonly part: VoiceLine['part']
  readonly unreviewed: boolean
  /** What it says, in words: "6 Jan 2026: promised". */
  readonly told: string
  /** Page on this site. */
  readonly to?: string
}

/** A stretch of a lane in one state. */
export interface Bar {
  readonly from: number
  readonly until: number
  readonly mark: Mark
  readonly told: string
}

/** One row of a figure. */
export interface Lane {
  readonly id: string
  readonly label: string
  /** Page on this site. */
  readonly to?: string
  readonly dots: readonly Dot[]
  readonly bars?: readonly Bar[]
}

/** Where a lane's length is named. */
export interface Tick {
  readonly at: number
  readonly label: string
}

export interface LegendLine {
  readonly mark: Mark
  readonly part?: Dot['part'] | 'unreviewed'
  readonly words: string
  readonly n?: number
}

/** Lanes under one axis: a timeline, a ladder, a strip of dots. */
export interface LanesPicture {
  readonly title: string
  /** One sentence on how to read it. */
  readonly about: string
  readonly asked: Asked
  readonly ticks: readonly Tick[]
  /** Empty where nothing can be drawn. */
  readonly lanes: readonly Lane[]
  /** Why there are none, when it is not that nothing is on record. */
  readonly undrawn?: string
  readonly legend: readonly LegendLine[]
}

/** A lane's dots in rows, so that none hides another. */
export function stackDots(dots: readonly Dot[]): readonly (readonly Dot[])[] {
  const rows: Dot[][] = []
  for (const dot of [...dots].sort((a, b) => a.at - b.at)) {
    const row = rows.find((one) => dot.at - (one.at(-1)?.at ?? -1) >= NEAREST)
    if (row) row.push(dot)
    else rows.push([dot])
  }
  return rows
}

/** A dot of 14 px in the narrowest lane, 350 px wide. */
const NEAREST = 0.042
