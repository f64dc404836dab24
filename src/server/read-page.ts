import { SuretyError } from '../model/problem.ts'

/** Reads a whole number from 1 on; what is not given has its default. */
export function readCount(name: string, text: string | undefined, otherwise: number): number {
  if (text === undefined) return otherwise
  if (/^[1-9]\d{0,14}$/.test(text)) return Number(text)
  throw new SuretyError(
    'option-not-understood',
    `${name}=${text} is no whole number from 1 on.`,
    `Leave ${name} out, or write a number such as 2.`,
  )
}
