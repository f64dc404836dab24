import type { VNode } from 'preact'
import type { FactLine } from '../../src/views/index.ts'
import { toSentence } from './date-words.ts'
import { Link } from './link.tsx'
import { TruthWord } from './mark.tsx'

/** Facts that provisions hang on, each with its answer and why. */
export function Facts({ facts }: { readonly facts: readonly FactLine[] }): VNode {
  return (
    <dl class="facts">
      {facts.map((fact) => (
        <div key={fact.ref}>
          <dt>{fact.question}</dt>
          <dd>
            <TruthWord truth={fact.truth} />
            {fact.assumed && ' (assumed)'}
            <p class="because">
              {toSentence(fact.because)} {fact.missing && toSentence(`Missing: ${fact.missing}`)}{' '}
              {fact.evidence.map((claim, index) => (
                <span key={claim.id}>
                  {index > 0 && ', '}
                  <Link to={`/claims/${claim.id}`}>
                    {fact.evidence.length === 1 ? 'the claim' : `claim ${index + 1}`}
                    <span class="hidden"> on {fact.ref}</span>
                  </Link>
                </span>
              ))}
            </p>
          </dd>
        </div>
      ))}
    </dl>
  )
}
