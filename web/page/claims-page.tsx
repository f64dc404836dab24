import type { VNode } from 'preact'
import type { ClaimsAnswer } from '../../src/views/index.ts'
import { ClaimEntry } from '../part/claim-entry.tsx'
import { Facets } from '../part/facets.tsx'
import { Pager } from '../part/pager.tsx'
import { Page } from '../shell/page.tsx'

/** What the record holds, narrowed by links. */
export function ClaimsPage({ answer }: { readonly answer: ClaimsAnswer }): VNode {
  const { asked, claims, paging } = answer
  return (
    <Page
      title={toTitle(answer)}
      kicker={asked.framework.title}
      dek="Every claim with the words it stands on, who said them and through whom they came. Narrow the list at its side; the address holds every choice."
      asked={asked}
    >
      <div class="narrowed">
        <aside aria-label="Narrow the list">
          <h2>Narrow the list</h2>
          <Facets answer={answer} />
        </aside>
        <section aria-labelledby="list">
          <h2 id="list">By the day of the act, newest first</h2>
          <Pager paging={paging} what="claims" />
          {claims.map((claim) => (
            <ClaimEntry key={claim.id} claim={claim} />
          ))}
          {paging.pages > 1 && <Pager paging={paging} what="claims" />}
        </section>
      </div>
    </Page>
  )
}

/** "Claims: Poland, land forces". */
function toTitle({ facets, filter }: ClaimsAnswer): string {
  const chosen = facets.flatMap(({ values }) =>
    values.filter((value) => value.chosen).map(({ words }) => words),
  )
  const words = [...chosen, ...(filter.document ? [`document ${filter.document}`] : [])]
  return words.length > 0 ? `Claims: ${words.join(', ')}` : 'Claims'
}
