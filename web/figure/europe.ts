import shapes from './map-shapes.json' with { type: 'json' }

/** A state as it is drawn: its outline, where its sign stands, and whether it is too small to see without a dot. */
export interface Shape {
  readonly d: string
  readonly at: readonly [number, number]
  readonly small: boolean
}

/** Every state on the map by its ISO code, and other land without borders; `scripts/map.mjs` draws it from Natural Earth. */
export const EUROPE: {
  readonly width: number
  readonly height: number
  readonly states: ReadonlyMap<string, Shape>
  readonly land: string
} = {
  width: shapes.width,
  height: shapes.height,
  states: new Map(
    Object.entries(shapes.states).map(([code, { d, at, small }]) => [
      code,
      { d, at: [at[0] ?? 0, at[1] ?? 0], small },
    ]),
  ),
  land: shapes.land,
}
