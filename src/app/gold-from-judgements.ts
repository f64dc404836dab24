import { SuretyError } from '../model/problem.ts'

/** What reviewers settled of one document, in the shape of a gold file. */
export interface JudgedDocument {
  readonly document: string
  readonly title: string
  readonly published?: string
  readonly outlet?: string
  readonly gold: { readonly claims: readonly Readonly<Record<string, unknown>>[] }
  /** Readings of it on which nothing is decided: more than none, and it is no gold yet. */
  readonly unsettled: number
}

type Fields = Readonly<Record<string, unknown>>

/**
 * Reads an export of judgements as gold, document by document: what was accepted as it was read, what was corrected as it was
 * corrected, and nothing of what was rejected. What the reader never found is not in it.
 */
export function toJudgedDocuments(lines: string, name: string): readonly JudgedDocument[] {
  const documents = new Map<string, { head: Fields; claims: Map<string, Fields | undefined> }>()
  lines.split('\n').forEach((line, index) => {
    if (line.trim() === '') return
    const place = `${name}:${index + 1}`
    const fields = parseLine(line, place)
    const head = toFields(fields.document, place, 'document')
    const id = toText(head.id, place, 'document.id')
    const entry = documents.get(id) ?? { head, claims: new Map<string, Fields | undefined>() }
    entry.claims.set(toText(fields.claim, place, 'claim'), toGoldClaim(fields, place))
    documents.set(id, entry)
  })
  return [...documents].map(([document, { head, claims }]) => ({
    document,
    title: typeof head.title === 'string' ? head.title : document,
    gold: { claims: [...claims.values()].flatMap((claim) => (claim ? [claim] : [])) },
    unsettled: typeof head.unsettled === 'number' ? head.unsettled : 0,
    ...(typeof head.publishedOn === 'string' && { published: head.publishedOn }),
    ...(typeof head.outlet === 'string' && { outlet: head.outlet }),
  }))
}

/** The claim as it stands after review; `undefined` when it was refused or nothing is decided. */
function toGoldClaim(fields: Fields, place: string): Fields | undefined {
  const corrected =
    fields.corrected === undefined ? undefined : toFields(fields.corrected, place, 'corrected')
  if ((corrected ?? fields).standing !== 'accepted') return undefined
  const said = corrected ?? toFields(fields.read, place, 'read')
  const { start, end } = toFields((corrected ?? fields).passage, place, 'passage')
  const speaker = said.speaker === undefined ? undefined : toFields(said.speaker, place, 'speaker')
  const { act, by, subject, when, via } = said
  return {
    act,
    by,
    subject,
    span: [start, end],
    ...(said.if !== undefined && { if: said.if }),
    ...(when !== undefined && { when }),
    ...(via !== undefined && { via }),
    ...(speaker && { speaker: speaker.name }),
  }
}

function parseLine(line: string, place: string): Fields {
  try {
    return toFields(JSON.parse(line) as unknown, place, 'the line')
  } catch (error) {
    if (error instanceof SuretyError) throw error
    throw fault(place, 'it is no JSON')
  }
}

function toFields(value: unknown, place: string, field: string): Fields {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Fields
  throw fault(place, `${field} is no map of fields`)
}

function toText(value: unknown, place: string, field: string): string {
  if (typeof value === 'string') return value
  throw fault(place, `${field} is no text`)
}

function fault(place: string, what: string): SuretyError {
  return new SuretyError(
    'file-not-readable',
    `The judgements at ${place} cannot be used: ${what}.`,
    'Write the file with `surety export judgements`.',
  )
}
