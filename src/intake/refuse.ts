import { SuretyError } from '../model/problem.ts'

/** The most that a document may hold, in UTF-16 code units (about five megabytes of plain text). */
export const MAX_LENGTH = 5_000_000

const SOME_CONTROLS = 0.01

/** Refuses what is no text: empty files, binary data, broken Unicode, and more than five megabytes. */
export function refuseUnreadable(text: string, name: string): void {
  const refuse = (what: string, hint: string): never => {
    throw new SuretyError('document-refused', `${name} was not taken in: ${what}.`, hint)
  }
  if (text.length > MAX_LENGTH) {
    refuse(
      `it has ${text.length} characters, and a document may have ${MAX_LENGTH}`,
      'Split it into its articles and take in each one.',
    )
  }
  if (text.trim().length === 0)
    refuse('it is empty', 'Give a file that holds the text of a report.')
  if (text.includes('\0'))
    refuse('it is binary data, not text', 'Give the text of the report as UTF-8.')
  if (/\p{Surrogate}/u.test(text))
    refuse('it holds half a character (a lone surrogate)', 'Save the text as UTF-8 and try again.')
  const strange = countStrange(text)
  if (strange > Math.max(2, SOME_CONTROLS * text.length)) {
    refuse(
      `${strange} of its ${text.length} characters are control or replacement characters`,
      'Save the text as UTF-8 and try again.',
    )
  }
}

function countStrange(text: string): number {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for.
  return text.match(/[\x01-\x08\x0e-\x1f\x7f\ufffd]/g)?.length ?? 0
}
