import type { VNode } from 'preact'
import type { StatesAnswer } from '../../src/views/index.ts'
import { toActWords, toSubjectWords } from '../../src/views/words.ts'
import { Legend } from '../part/legend.tsx'
import { ActorLink, Link, When } from '../part/link.tsx'
import { MarkCounts } from '../part/mark-counts.tsx'
import { Scroll } from '../part/scroll.tsx'
import { Page } from '../shell/page.tsx'

type Row = StatesAnswer['states'][number]

const GROUPS = [
  ['guarantor', 'Guarantors'],
  ['beneficiary', 'Beneficiary'],
  ['counterparty', 'Counterparty'],
  ['facilitator', 'Facilitators'],
  [undefined, 'Others who are named in the record'],
] as const

/** Everybody who is part of the arrangement or spoke of it. */
export function StatesPage({ answer }: { readonly answer: StatesAnswer }): VNode {
  const { asked, states } = answer
  const spoke = states.filter(({ marks }) => marks.length > 0).length
  const turned = states.filter((state) => state.turned > 0).length
  return (
    <Page
      title="States and bodies"
      kicker={asked.framework.title}
      dek={`${spoke} of ${states.length} have a position on record by this date; ${turned} turned on at least one matter.`}
      asked={asked}
    >
      {GROUPS.map(([role, label]) => {
        const rows = states.filter(({ roles }) => (role ? roles[0] === role : roles.length === 0))
        return rows.length === 0 ? null : (
          <Group key={label} id={role ?? 'other'} label={label} rows={rows} />
        )
      })}
      <Legend />
    </Page>
  )
}

function Group({
  id,
  label,
  rows,
}: {
  readonly id: string
  readonly label: string
  readonly rows: readonly Row[]
}): VNode {
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{label}</h2>
      <Scroll label={label}>
        <table class="listing">
          <caption class="hidden">{label}: subjects by mark, instruments, newest word</caption>
          <thead>
            <tr>
              <th scope="col">Who</th>
              <th scope="col">Subjects, by where it stands</th>
              <th scope="col" class="number">
                Texts joined
              </th>
              <th scope="col">Newest word</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <State key={row.actor.id} row={row} />
            ))}
          </tbody>
        </table>
      </Scroll>
    </section>
  )
}

function State({ row: { actor, marks, turned, instruments, last } }: { readonly row: Row }): VNode {
  return (
    <tr>
      <th scope="row">
        <ActorLink actor={actor} />
        {turned > 0 && (
          <p class="hint">
            turned on {turned} {turned === 1 ? 'matter' : 'matters'}
          </p>
        )}
      </th>
      <td data-label="Subjects">
        {marks.length > 0 ? <MarkCounts marks={marks} /> : 'nothing found'}
      </td>
      <td class="number" data-label="Texts joined">
        {instruments}
      </td>
      <td data-label="Newest word">
        {last?.when && (
          <>
            <When date={last.when} />{' '}
            <Link to={`/claims/${last.id}`}>
              {last.standing === 'unreviewed' && 'read as: '}
              {toActWords(last.act, last.by)}, {toSubjectWords(last)}
            </Link>
          </>
        )}
      </td>
    </tr>
  )
}
