import type { VNode } from 'preact'
import type { WhyNode } from '../../src/views/index.ts'
import { Chain, ClaimMarks, ClaimWords } from './claim-entry.tsx'
import { toPrint, toSentence } from './date-words.ts'
import { Link, Sources, When } from './link.tsx'
import { TruthWord } from './mark.tsx'

/** What a part that joins others asks of them. */
function toPart({ kind, words }: WhyNode): string {
  if (kind === 'all') return 'all of these must hold'
  if (kind === 'any') return 'one of these must hold'
  return kind === 'not' ? 'this must not hold' : words
}

/** One part of an explanation with everything under it. */
export function WhyTree({ node }: { readonly node: WhyNode }): VNode {
  return (
    <li>
      <p class="why-words">
        <TruthWord truth={node.truth} />: {toPrint(node.question ?? toPart(node))}
        {node.assumed && ' (assumed)'}
      </p>
      {node.cited && <p class="cited">{toSentence(`As told: ${node.cited}`)}</p>}
      {node.because && <p class="because">{toSentence(node.because)}</p>}
      {node.missing && <p class="missing">{toSentence(`Missing: ${node.missing}`)}</p>}
      {node.evidence.map((claim) => (
        <div class="evidence" key={claim.id}>
          <p class="entry-head">
            {claim.when ? <When date={claim.when} /> : 'date not told'} ·{' '}
            <Link to={`/claims/${claim.id}`}>the claim</Link>
          </p>
          <ClaimWords claim={claim} />
          <Chain claim={claim} />
          <ClaimMarks claim={claim} />
          <Sources sources={claim.sources} />
        </div>
      ))}
      <Sources sources={node.sources} />
      {node.of.length > 0 && (
        <ul class="why">
          {node.of.map((child) => (
            <WhyTree key={child.id} node={child} />
          ))}
        </ul>
      )}
    </li>
  )
}
