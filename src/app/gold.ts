import { ACTS, type Act } from '../model/act.ts'
import { parseSpan } from '../model/partial-date.ts'
import { SuretyError } from '../model/problem.ts'

/** One claim as an annotator wrote it, its passage found in the text. */
export interface GoldClaim {
  readonly act: Act
  readonly by: readonly string[]
  readonly subject: string
  readonly if: readonly string[]
  readonly when?: string
  readonly speaker?: string
  readonly via?: readonly string[]
  readonly start: number
  readonly end: number
}

/** The claims of one gold file, checked; a passage that is not in the text is told, never skipped. */
export function parseGold(name: string, value: unknown, text: string): readonly GoldClaim[] {
  const file = toRecord(value)
  if (!file || !Array.isArray(file.claims))
    throw fault(name, 'it has no list "claims"', 'Give "claims:" with one item for each claim.')
  return file.claims.map((claim, index) => parseClaim(`${name}, claim ${index + 1}`, claim, text))
}

function parseClaim(place: string, value: unknown, text: string): GoldClaim {
  const claim = toRecord(value)
  if (!claim) throw fault(place, 'it is no map of fields', 'Write act, by, subject and quote.')
  const act = ACTS.find((candidate) => candidate === claim.act)
  if (!act)
    throw fault(
      place,
      `its act ${JSON.stringify(claim.act)} is not known`,
      `Use one of ${ACTS.join(', ')}.`,
    )
  const subject = toText(claim.subject)
  if (subject === undefined) throw fault(place, 'it has no subject', 'Give one subject id.')
  const when = toText(claim.when)
  if (when !== undefined && !parseSpan(when))
    throw fault(
      place,
      `its date "${when}" is no date`,
      'Write 2025-03-12, 2025-03 or an interval a/b.',
    )
  const speaker = toText(claim.speaker)
  return {
    act,
    by: toList(place, 'by', claim.by),
    subject,
    if: claim.if === undefined ? [] : toList(place, 'if', claim.if),
    ...findPassage(place, claim, text),
    ...(when === undefined ? {} : { when }),
    ...(speaker === undefined ? {} : { speaker }),
    ...(claim.via === undefined ? {} : { via: toList(place, 'via', claim.via) }),
  }
}

function findPassage(
  place: string,
  claim: Record<string, unknown>,
  text: string,
): { readonly start: number; readonly end: number } {
  if (Array.isArray(claim.span)) {
    const [start, end] = claim.span as unknown[]
    const fits =
      Number.isInteger(start) &&
      Number.isInteger(end) &&
      Number(start) >= 0 &&
      Number(start) < Number(end) &&
      Number(end) <= text.length
    if (!fits)
      throw fault(
        place,
        `its span ${JSON.stringify(claim.span)} is not inside the text of ${text.length} characters`,
        'Give [start, end] in UTF-16 code units.',
      )
    return { start: Number(start), end: Number(end) }
  }
  const quote = toText(claim.quote)
  if (quote === undefined || quote === '')
    throw fault(
      place,
      'it has neither quote nor span',
      'Give the passage as a literal part of the text.',
    )
  const start = text.indexOf(quote)
  if (start < 0)
    throw fault(
      place,
      `its quote "${quote.slice(0, 60)}" is not in the text`,
      'Copy the passage exactly as the text has it.',
    )
  return { start, end: start + quote.length }
}

function toList(place: string, field: string, value: unknown): readonly string[] {
  const list = Array.isArray(value) ? value.map(toText) : undefined
  if (!list || list.some((item) => item === undefined))
    throw fault(place, `"${field}" is no list of texts`, `Write ${field}: [A, B].`)
  return list as readonly string[]
}

// YAML reads 2025 as a number: its text is meant.
function toText(value: unknown): string | undefined {
  if (typeof value === 'string') return value
  return typeof value === 'number' ? String(value) : undefined
}

function toRecord(value: unknown): Record<string, unknown> | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : undefined
}

function fault(place: string, what: string, hint: string): SuretyError {
  return new SuretyError(
    'file-not-readable',
    `The gold file ${place} cannot be used: ${what}.`,
    hint,
  )
}
