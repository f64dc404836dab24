import { z } from 'zod'
import { parseSpan } from '../../model/partial-date.ts'

/** The scalars that every file of a framework is made of. */
export const id = z
  .string()
  .regex(/^[A-Za-z0-9][A-Za-z0-9.-]*$/, 'an id has letters, digits, dots and hyphens only')
export const text = z.string().min(1)
export const partialDate = z
  .union([z.string(), z.number().int()])
  .transform(String)
  .refine((value) => parseSpan(value) !== undefined, {
    message:
      'not a date: write 2023, 2023-07, 2023-07-12, an instant with its offset, or two of these with a slash',
  })
