import type { Asked } from './asked.ts'

/** Everything that can be taken away. */
export interface DataAnswer {
  readonly asked: Asked
  readonly tables: readonly {
    /** As the router writes it: `/states/:iso`. */
    readonly path: string
    /** Name of the answer in the API description. */
    readonly name: string
    readonly summary: string
    readonly parameters: readonly string[]
    readonly forms: readonly string[]
  }[]
}
