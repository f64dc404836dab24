import type { VNode } from 'preact'
import type { DocumentAnswer, DocumentBlock, Segment } from '../../src/views/index.ts'
import { RIGHTS_WORDS } from '../../src/views/words.ts'
import { ClaimEntry } from '../part/claim-entry.tsx'
import { toSentence } from '../part/date-words.ts'
import { Link, When } from '../part/link.tsx'
import { useFrame } from '../shell/frame.ts'
import { Page } from '../shell/page.tsx'

/** What a source really said, with every passage marked. */
export function DocumentPage({ answer }: { readonly answer: DocumentAnswer }): VNode {
  const { document, blocks, claims } = answer
  return (
    <Page
      title={document.title ?? `Document ${document.id}`}
      kicker={document.outlet ?? 'outlet not told'}
      dek={
        document.publishedOn ? (
          <>
            Published <When date={document.publishedOn} />
          </>
        ) : (
          'Date of publication not known'
        )
      }
      asked={answer.asked}
    >
      <Origin answer={answer} />
      <div class="columns">
        <section class="column-main" aria-labelledby="text">
          <h2 id="text">{document.rights === 'quotation' ? 'Passages' : 'Text'}</h2>
          {document.withheld && (
            <p class="notice">
              The text was withheld by {document.withheld.by}:{' '}
              {toSentence(document.withheld.reason)}
            </p>
          )}
          {!document.withheld && blocks.length === 0 && <p>No passage of it carries a claim.</p>}
          <div class="document">
            {blocks.map((block, index) => (
              <Block
                key={`${index} ${block.segments[0]?.start}`}
                block={block}
                anchors={toAnchors(claims)}
              />
            ))}
          </div>
        </section>
        <section class="column-side" aria-labelledby="claims">
          <h2 id="claims">Claims that stand on it: {claims.length}</h2>
          {claims.map((claim) => (
            <ClaimEntry key={claim.id} claim={claim} />
          ))}
        </section>
      </div>
    </Page>
  )
}

function Origin({ answer: { document } }: { readonly answer: DocumentAnswer }): VNode {
  return (
    <dl class="particulars">
      {document.address && (
        <div>
          <dt>Address</dt>
          <dd>
            {/^https?:\/\//.test(document.address) ? (
              <a href={document.address} rel="noopener external">
                {document.address}
              </a>
            ) : (
              document.address
            )}
          </dd>
        </div>
      )}
      {document.note && (
        <div>
          <dt>How it was made</dt>
          <dd>{toSentence(document.note)}</dd>
        </div>
      )}
      <div>
        <dt>Rights</dt>
        <dd>{toSentence(RIGHTS_WORDS[document.rights])}</dd>
      </div>
      <div>
        <dt>Recorded</dt>
        <dd>
          <When date={document.recordedAt} />, ledger entry {document.sequence};{' '}
          {document.characters} characters, SHA-256 <code>{document.sha256.slice(0, 16)}</code>
        </dd>
      </div>
    </dl>
  )
}

/** Where a passage begins, its address on the page: another passage may cut it into several runs. */
function toAnchors(claims: DocumentAnswer['claims']): ReadonlyMap<number, readonly string[]> {
  const anchors = new Map<number, string[]>()
  for (const { document } of claims) {
    if (!document) continue
    const id = `p${document.start}-${document.end}`
    const known = anchors.get(document.start) ?? []
    if (!known.includes(id)) anchors.set(document.start, [...known, id])
  }
  return anchors
}

function Block({
  block,
  anchors,
}: {
  readonly block: DocumentBlock
  readonly anchors: ReadonlyMap<number, readonly string[]>
}): VNode {
  const content = block.segments.map((segment) => (
    <Run key={segment.start} segment={segment} anchors={anchors.get(segment.start) ?? []} />
  ))
  if (block.kind === 'title' || block.kind === 'heading') {
    return <p class="document-heading">{content}</p>
  }
  return <p class={block.kind === 'paragraph' ? undefined : `document-${block.kind}`}>{content}</p>
}

/** A marked run links to its claim; one of several keeps a link to each. */
function Run({
  segment,
  anchors,
}: {
  readonly segment: Segment
  readonly anchors: readonly string[]
}): VNode {
  const chosen = new Map(useFrame().query).get('claim')
  const [first, ...others] = segment.claims
  if (!first) return <>{segment.text}</>
  return (
    <mark class={chosen && segment.claims.includes(chosen) ? 'current' : undefined}>
      {anchors.map((id) => (
        <span class="anchor" id={id} key={id} />
      ))}
      <Link to={`/claims/${first}`}>{segment.text}</Link>
      {others.map((claim, index) => (
        <sup key={claim}>
          <Link to={`/claims/${claim}`}>
            {index + 2}
            <span class="hidden"> (another claim on these words)</span>
          </Link>
        </sup>
      ))}
    </mark>
  )
}
