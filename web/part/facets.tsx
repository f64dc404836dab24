import type { VNode } from 'preact'
import type { ClaimsAnswer } from '../../src/views/index.ts'
import { useFrame } from '../shell/frame.ts'
import { toHeading } from './date-words.ts'
import { Link } from './link.tsx'

type Facet = ClaimsAnswer['facets'][number]

/** As many values as are shown before the rest is folded away. */
const SHOWN = 7

/** Ways to narrow a list, each with what it would leave; a chosen one is left again by its link. */
export function Facets({ answer }: { readonly answer: ClaimsAnswer }): VNode {
  return (
    <div class="facets">
      {answer.facets.map((facet) =>
        facet.values.length < 2 && !facet.values.some(({ chosen }) => chosen) ? null : (
          <section key={facet.name} aria-labelledby={`by-${facet.name}`}>
            <h3 id={`by-${facet.name}`}>{facet.label}</h3>
            <Values facet={facet} filter={answer.filter} />
          </section>
        ),
      )}
    </div>
  )
}

function Values({
  facet: { name, values },
  filter,
}: {
  readonly facet: Facet
  readonly filter: ClaimsAnswer['filter']
}): VNode {
  const chosen = values.filter((value) => value.chosen)
  const others = values.filter((value) => !value.chosen)
  const item = (value: Facet['values'][number]) => (
    <Value key={value.id} name={name} value={value} filter={filter} />
  )
  return (
    <>
      <ul>
        {chosen.map(item)}
        {others.slice(0, SHOWN).map(item)}
      </ul>
      {others.length > SHOWN && (
        <details>
          <summary>{others.length - SHOWN} more</summary>
          <ul>{others.slice(SHOWN).map(item)}</ul>
        </details>
      )}
    </>
  )
}

function Value({
  name,
  value: { id, words, n, chosen },
  filter,
}: {
  readonly name: Facet['name']
  readonly value: Facet['values'][number]
  readonly filter: ClaimsAnswer['filter']
}): VNode {
  const { path } = useFrame()
  return (
    <li>
      {chosen ? (
        <>
          <strong>{toHeading(words)}</strong>{' '}
          <Link to={path} with={{ ...filter, [name]: undefined }}>
            any<span class="hidden"> other than {words}</span>
          </Link>
        </>
      ) : (
        <>
          <Link to={path} with={{ ...filter, [name]: id }}>
            {toHeading(words)}
          </Link>{' '}
          <span class="hint">{n}</span>
        </>
      )}
    </li>
  )
}
