import { z } from 'zod'
import type { Attributes, Duration } from '../../model/event.ts'
import { id, partialDate, text } from './scalar-schema.ts'

/** A fluent, with its actor after a colon; `$debtor` and `$creditor` stand for the parties of the provision. */
export const fluentText = z
  .string()
  .regex(/^[a-z0-9-]+(:[$A-Za-z0-9/.-]+)?$/, 'write a fluent as id or id:ACTOR')

const attributes = z.record(z.string(), z.union([text, z.number().transform(String)]))

/** An event that a clause asks for, perhaps with attributes, or any one of several. */
const oneEvent = z.union([fluentText, z.strictObject({ event: fluentText, with: attributes })])
export const eventPattern = z.union([oneEvent, z.strictObject({ any: z.array(oneEvent).min(2) })])

export const duration = z
  .strictObject({
    hours: z.number().positive().exactOptional(),
    days: z.number().positive().exactOptional(),
    months: z.number().int().positive().exactOptional(),
  })
  .refine((value) => Object.keys(value).length > 0, 'a duration has hours, days or months')

const bound = z.union([partialDate, z.strictObject({ event: fluentText })])

/** Parts of a condition that say when an event must have happened. */
const windowFields = {
  within: duration.exactOptional(),
  ago: duration.exactOptional(),
  since: bound.exactOptional(),
  until: bound.exactOptional(),
  by: partialDate.exactOptional(),
}

/** When an event must have happened, as written. */
export interface WindowText {
  readonly within?: Duration
  readonly ago?: Duration
  readonly since?: string | { readonly event: string }
  readonly until?: string | { readonly event: string }
  readonly by?: string
}

interface EventText extends WindowText {
  readonly with?: Attributes
}

interface CountText extends EventText {
  readonly event: string
  readonly atLeast: number
}

interface ConditionForm extends EventText {
  readonly fluent?: string
  readonly for?: Duration
  readonly event?: string
  readonly count?: CountText
  readonly all?: readonly ConditionText[]
  readonly any?: readonly ConditionText[]
  readonly not?: ConditionText
  readonly parties?: {
    readonly instrument: string
    readonly atLeast?: number
    readonly include?: readonly string[]
  }
  readonly fill?: { readonly line: string; readonly share: number }
  readonly finding?: { readonly of: string; readonly organ: string }
  readonly words?: string
  readonly sources?: readonly string[]
  readonly onlyFor?: readonly string[]
}

/** A condition as it is written in YAML: a fluent's name, or one of its forms with its words and citation. */
export type ConditionText = string | ConditionForm

const FORMS = [
  'fluent',
  'event',
  'count',
  'all',
  'any',
  'not',
  'parties',
  'fill',
  'finding',
] as const

export const condition: z.ZodType<ConditionText> = z.lazy(() =>
  z.union([
    fluentText,
    z
      .strictObject({
        fluent: fluentText.exactOptional(),
        for: duration.exactOptional(),
        event: fluentText.exactOptional(),
        with: attributes.exactOptional(),
        ...windowFields,
        count: z
          .strictObject({
            event: fluentText,
            with: attributes.exactOptional(),
            atLeast: z.number().int().positive(),
            ...windowFields,
          })
          .exactOptional(),
        all: z.array(condition).min(1).exactOptional(),
        any: z.array(condition).min(1).exactOptional(),
        not: condition.exactOptional(),
        parties: z
          .strictObject({
            instrument: id,
            atLeast: z.number().int().positive().exactOptional(),
            include: z.array(id).exactOptional(),
          })
          .exactOptional(),
        fill: z.strictObject({ line: id, share: z.number().min(0).max(1) }).exactOptional(),
        finding: z.strictObject({ of: fluentText, organ: text }).exactOptional(),
        words: text.exactOptional(),
        sources: z.array(id).exactOptional(),
        onlyFor: z.array(id).exactOptional(),
      })
      .refine(
        (c) => FORMS.filter((form) => c[form] !== undefined).length === 1,
        `a condition has exactly one of ${FORMS.join(', ')}`,
      )
      .refine((c) => c.for === undefined || c.fluent !== undefined, 'for belongs to a fluent')
      .refine(
        (c) =>
          c.event !== undefined ||
          [c.with, c.within, c.ago, c.since, c.until, c.by].every((part) => part === undefined),
        'with, within, ago, since, until and by belong to an event',
      ),
  ]),
)
