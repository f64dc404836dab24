import { z } from 'zod'
import { parseDay, parseInstant } from '../../model/calendar.ts'
import { fluentText } from './condition-schema.ts'
import { id, partialDate, text } from './scalar-schema.ts'

/** The shape of `*.cases.yaml`: what a framework's maintainers expect of its record, in sentences. */

const clock = z
  .string()
  .refine((value) => parseDay(value) !== undefined || parseInstant(value) !== undefined, {
    message: 'not a day or an instant with its offset: write 2026-01-10 or 2026-01-10T18:00Z',
  })
const instant = z.string().refine((value) => parseInstant(value) !== undefined, {
  message: 'not an instant with its offset: write 2026-03-02T08:00Z',
})

const truth = z.enum(['yes', 'no', 'unknown', 'disputed'])
const provisionState = z.enum([
  'not-in-force',
  'waiting',
  'undetermined',
  'disputed',
  'active',
  'due',
  'fulfilled',
  'overdue',
  'suspended',
  'ended',
])
const rung = z.enum([
  'refuse',
  'defer',
  'silent',
  'consider',
  'offer',
  'pledge',
  'agree',
  'deliver',
])
const words = z.union([text.transform((one) => [one]), z.array(text).min(1)])

const given = z.string().transform((written, context) => {
  const [, value, from] = /^(yes|no|unknown|disputed)(?:@(.+))?$/.exec(written) ?? []
  const span = from === undefined ? undefined : partialDate.safeParse(from)
  if (value === undefined || span?.success === false) {
    context.addIssue({
      code: 'custom',
      message: 'write yes, no, unknown or disputed, perhaps with a date: yes@2026-03-01T06:00Z',
    })
    return z.NEVER
  }
  return {
    value: value as z.output<typeof truth>,
    ...(from !== undefined && { from }),
  }
})

const reading = {
  state: provisionState,
  awaits: z.array(fluentText).exactOptional(),
  dueAt: instant.exactOptional(),
  because: words.exactOptional(),
}
const expectedReading = z.union([
  provisionState.transform((state) => ({ state })),
  z.strictObject(reading),
])

const count = z.union([
  z
    .number()
    .int()
    .nonnegative()
    .transform((n) => ({ least: n, most: n })),
  z
    .tuple([z.number().int().nonnegative(), z.number().int().nonnegative()])
    .transform(([least, most]) => ({ least, most })),
])

const common = {
  name: text,
  on: clock,
  given: z.record(fluentText, given).default({}),
}

const provisionCase = z.strictObject({
  ...common,
  provision: text,
  debtor: id.exactOptional(),
  expect: z.strictObject({
    ...reading,
    readings: z.record(id, expectedReading).exactOptional(),
  }),
})

const positionCase = z.strictObject({
  ...common,
  position: z.strictObject({ actor: id, subject: id }),
  expect: z.strictObject({
    state: z.enum(['stands', 'disputed', 'silent']),
    rung,
    awaits: z.array(fluentText).exactOptional(),
    because: words.exactOptional(),
    reversal: z.strictObject({ from: rung, to: rung }).exactOptional(),
    marks: z
      .array(z.enum(['unreviewed', 'former-government', 'old', 'unverified']))
      .exactOptional(),
    beside: z.array(z.enum(['own', 'told', 'ascribed', 'anonymous', 'unplaced'])).exactOptional(),
  }),
})

const partiesCase = z.strictObject({
  ...common,
  parties: id,
  expect: z
    .strictObject({
      parties: z.array(id).exactOptional(),
      includes: z.array(id).exactOptional(),
      excludes: z.array(id).exactOptional(),
      uncertain: z.array(id).exactOptional(),
      counts: z.record(id, count).exactOptional(),
      totals: z
        .array(
          z.strictObject({
            by: text,
            n: z.number().int().nonnegative(),
            fits: z.array(id),
            missing: z.array(id).exactOptional(),
          }),
        )
        .exactOptional(),
      stages: z.record(id, text).exactOptional(),
    })
    .refine((expect) => Object.keys(expect).length > 0, 'expect something'),
})

const fluentCase = z.strictObject({
  ...common,
  fluent: fluentText,
  expect: z.strictObject({ truth, because: words.exactOptional() }),
})

export const casesFile = z.array(z.union([provisionCase, positionCase, partiesCase, fluentCase]))
