import type { VNode } from 'preact'
import type { DeskAnswer, DocumentAnswer, DocumentBlock, Segment } from '../../src/views/index.ts'
import { toDateWords, toSentence } from './print.ts'

type PaneProps = Pick<DeskAnswer, 'document' | 'current'>

/** The document of the open claim with every passage marked, that of the claim itself underlined. It is never part of an island. */
export function DocumentPane({ document: answer, current }: PaneProps): VNode {
  if (!answer) {
    return (
      <p class="notice">
        This claim is a row of the framework: it stands on the sources that its page names.
      </p>
    )
  }
  const { document, blocks } = answer
  return (
    <>
      <Head document={document} />
      {document.withheld && (
        <p class="notice">
          The text was withheld by {document.withheld.by}: {toSentence(document.withheld.reason)}
        </p>
      )}
      <div class="document">
        {blocks.map((block) => (
          <Block
            key={block.segments[0]?.start}
            block={block}
            first={toFirst(answer, current)}
            current={current}
          />
        ))}
      </div>
    </>
  )
}

function Head({ document }: Pick<DocumentAnswer, 'document'>): VNode {
  const { id, title, outlet, publishedOn } = document
  return (
    <header class="review-head">
      <p class="kicker">
        {outlet ?? 'outlet not told'},{' '}
        {publishedOn ? toDateWords(publishedOn) : 'date of publication not known'}
      </p>
      <h2>
        <a href={`/documents/${id}`}>{title ?? `Document ${id}`}</a>
      </h2>
    </header>
  )
}

/** Where the current passage begins: what the page opens at. */
function toFirst({ blocks }: DocumentAnswer, current: string): number | undefined {
  return blocks.flatMap(({ segments }) => segments).find(({ claims }) => claims.includes(current))
    ?.start
}

function Block({
  block: { kind, segments },
  current,
  first,
}: {
  readonly block: DocumentBlock
  readonly current: string
  readonly first: number | undefined
}): VNode {
  const heading = kind === 'title' || kind === 'heading'
  return (
    <p class={heading ? 'document-heading' : kind === 'paragraph' ? undefined : `document-${kind}`}>
      {segments.map((segment) => (
        <Run key={segment.start} segment={segment} current={current} first={first} />
      ))}
    </p>
  )
}

/** Offsets stand on every run, so that words selected in the browser can be told by theirs. */
function Run({
  segment: { start, text, claims },
  current,
  first,
}: {
  readonly segment: Segment
  readonly current: string
  readonly first: number | undefined
}): VNode {
  if (claims.length === 0) return <span data-start={start}>{text}</span>
  return (
    <mark
      data-start={start}
      data-claims={claims.join(' ')}
      class={claims.includes(current) ? 'current' : undefined}
      id={start === first ? 'passage' : undefined}
    >
      {text}
    </mark>
  )
}
