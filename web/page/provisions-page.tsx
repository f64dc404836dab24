import type { VNode } from 'preact'
import type { ProvisionState } from '../../src/model/provision.ts'
import { STATE_WORDS } from '../../src/model/vocabulary.ts'
import type { StatusAnswer } from '../../src/views/index.ts'
import { toHeading, toSentence } from '../part/date-words.ts'
import { Link } from '../part/link.tsx'
import { ProvisionEntry } from '../part/provision-entry.tsx'
import { WhatIfTable } from '../part/what-if-table.tsx'
import { Page } from '../shell/page.tsx'

const ORDER: readonly ProvisionState[] = [
  'overdue',
  'due',
  'active',
  'disputed',
  'waiting',
  'undetermined',
  'suspended',
  'fulfilled',
  'not-in-force',
  'ended',
]

/** Every provision by its state, and what an assumption would change. */
export function ProvisionsPage({ answer }: { readonly answer: StatusAnswer }): VNode {
  const { asked, provisions, whatIf } = answer
  return (
    <Page
      title="Provisions and their state"
      kicker={asked.framework.title}
      dek={toSentence(answer.headline)}
      asked={asked}
    >
      {whatIf ? <WhatIf whatIf={whatIf} suppose={asked.suppose} /> : <Ask />}
      <p class="more">
        <Link to="/linchpins">On whom it hangs</Link>: the facts and actors that decide most of them
      </p>
      <Group
        id="conditional"
        title="Guarantees that wake on a condition"
        provisions={provisions.filter(({ conditional }) => conditional)}
      />
      <Group
        id="standing"
        title="Standing commitments"
        provisions={provisions.filter(({ conditional }) => !conditional)}
      />
    </Page>
  )
}

/** A kind of provision, state by state. */
function Group({
  id,
  title,
  provisions,
}: {
  readonly id: string
  readonly title: string
  readonly provisions: StatusAnswer['provisions']
}): VNode | null {
  if (provisions.length === 0) return null
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {ORDER.map((state) => {
        const found = provisions.filter((provision) => provision.state === state)
        return found.length === 0 ? null : (
          <section key={state} aria-label={`${title}: ${STATE_WORDS[state].words}`}>
            <p class="group-head">
              {toHeading(STATE_WORDS[state].words)}: {found.length}
            </p>
            {found.map((provision) => (
              <ProvisionEntry key={provision.id} provision={provision} />
            ))}
          </section>
        )
      })}
    </section>
  )
}

function Ask(): VNode {
  return (
    <p class="more">
      <Link to="/what-if">What would switch on if …?</Link>{' '}
      <Link to="/provisions" with={{ suppose: 'ceasefire=yes' }}>
        What if a general ceasefire were in force?
      </Link>
    </p>
  )
}

function WhatIf({
  whatIf,
  suppose,
}: {
  readonly whatIf: NonNullable<StatusAnswer['whatIf']>
  readonly suppose: readonly string[]
}): VNode {
  return (
    <section class="whatif" aria-labelledby="whatif">
      <h2 id="whatif">Supposing {suppose.join(' and ')}</h2>
      <p>{toSentence(whatIf.legal)}</p>
      <p class="more">
        <Link to="/what-if">Assume more, or less</Link>
      </p>
      {whatIf.changed.length === 0 ? (
        <p>Nothing changes.</p>
      ) : (
        <WhatIfTable changed={whatIf.changed} caption="Provisions that change on the assumption" />
      )}
    </section>
  )
}
