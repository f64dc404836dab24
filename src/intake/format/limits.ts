import { SuretyError } from '../../model/problem.ts'

/** The most bytes that one document may have before it is opened. */
export const MAX_BYTES = 5_000_000

/** The same for a PDF, which carries its pictures. */
export const MAX_PDF_BYTES = 25_000_000

/** The refusal of a document that is too large. */
export function toTooLarge(name: string, most: number): SuretyError {
  return new SuretyError(
    'document-refused',
    `${name} was not taken in: it has more than ${most} bytes, the most that a document may have.`,
    'Split it into its articles and take in each one.',
  )
}

/** The first `size` bytes of parts, in one piece. */
export function joinBytes(parts: readonly Uint8Array[], size: number): Uint8Array {
  const bytes = new Uint8Array(size)
  let at = 0
  for (const part of parts) {
    const fitting = part.subarray(0, Math.max(0, size - at))
    bytes.set(fitting, at)
    at += fitting.length
  }
  return bytes
}
