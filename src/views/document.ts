import type { Block, Document } from '../model/document.ts'
import type { Statement } from '../model/statement.ts'
import type { Asked } from './asked.ts'
import { type ClaimLine, type Naming, toClaimLine } from './claim-line.ts'

/** A run of characters with the claims that point at it; runs follow each other without a gap. */
export interface Segment {
  readonly start: number
  readonly end: number
  readonly text: string
  /** Ids of the claims whose passage covers the run. */
  readonly claims: readonly string[]
}

export interface DocumentBlock {
  readonly kind: Block['kind']
  readonly segments: readonly Segment[]
}

/** What a source really said, with every passage marked. */
export interface DocumentAnswer {
  readonly asked: Asked
  readonly document: {
    readonly id: string
    readonly title?: string
    readonly outlet?: string
    readonly address?: string
    /** Absent means unknown. */
    readonly publishedOn?: string
    readonly rights: Document['rights']
    readonly note?: string
    readonly sha256: string
    readonly recordedAt: string
    readonly sequence: number
    readonly characters: number
    readonly withheld?: { readonly by: string; readonly reason: string }
  }
  readonly blocks: readonly DocumentBlock[]
  readonly claims: readonly ClaimLine[]
}

export interface DocumentFindings {
  readonly document: Document
  readonly sha256: string
  readonly recordedAt: string
  readonly sequence: number
  readonly withheld?: { readonly by: string; readonly reason: string }
  readonly statements: readonly Statement[]
}

export function toDocument(
  asked: Asked,
  findings: DocumentFindings,
  naming: Naming,
): DocumentAnswer {
  const { document, statements } = findings
  const { title, outlet, address, publishedOn, rights, note } = document
  const { sha256, recordedAt, sequence, withheld } = findings
  const current = statements.filter(({ standing }) => standing !== 'superseded')
  return {
    asked,
    document: {
      id: document.id,
      rights,
      sha256,
      recordedAt,
      sequence,
      characters: document.text.length,
      ...(title && { title }),
      ...(outlet && { outlet }),
      ...(address && { address }),
      ...(publishedOn && { publishedOn }),
      ...(note && { note }),
      ...(withheld && { withheld }),
    },
    blocks: withheld
      ? []
      : document.blocks.map((block) => ({
          kind: block.kind,
          segments: toSegments(document, block, current),
        })),
    claims: current.map((statement) => toClaimLine(statement, naming)),
  }
}

/** Cuts a block where any passage begins or ends. */
function toSegments(
  document: Document,
  block: Block,
  statements: readonly Statement[],
): readonly Segment[] {
  const marks = statements.flatMap(({ claim }) =>
    claim.ground.kind === 'passage' &&
    claim.ground.start < block.end &&
    claim.ground.end > block.start
      ? [
          {
            id: claim.id,
            start: Math.max(claim.ground.start, block.start),
            end: Math.min(claim.ground.end, block.end),
          },
        ]
      : [],
  )
  const cuts = [
    ...new Set([block.start, block.end, ...marks.flatMap(({ start, end }) => [start, end])]),
  ].sort((a, b) => a - b)
  return cuts.slice(0, -1).map((start, index) => {
    const end = cuts[index + 1] ?? block.end
    return {
      start,
      end,
      text: document.text.slice(start, end),
      claims: marks.filter((mark) => mark.start <= start && mark.end >= end).map(({ id }) => id),
    }
  })
}
