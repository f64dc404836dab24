import type { VNode } from 'preact'
import { STATE_WORDS } from '../../src/model/vocabulary.ts'
import type { ComparisonAnswer } from '../../src/views/index.ts'
import { toSentence } from './date-words.ts'
import { ActorLink, Link } from './link.tsx'

/** Facts, provisions and positions that stand otherwise; what is the same is left out. */
export function Changes({
  changes: { facts, provisions, positions },
}: {
  readonly changes: Pick<ComparisonAnswer, 'facts' | 'provisions' | 'positions'>
}): VNode {
  const state = (side: { readonly state: keyof typeof STATE_WORDS } | undefined): string =>
    side ? STATE_WORDS[side.state].words : 'no such clause'
  return (
    <div class="scroll">
      <table class="listing">
        <caption class="hidden">What differs</caption>
        <thead>
          <tr>
            <th scope="col">What</th>
            <th scope="col">Before</th>
            <th scope="col">After</th>
          </tr>
        </thead>
        <tbody>
          {facts.map(({ ref, question, before, after }) => (
            <tr key={ref}>
              <th scope="row">{question}</th>
              <td>{before}</td>
              <td>{after}</td>
            </tr>
          ))}
          {provisions.map(({ id, title, before, after }) => (
            <tr key={id}>
              <th scope="row">
                <Link to={`/provisions/${id}`}>{title}</Link>
              </th>
              <td>{state(before)}</td>
              <td>
                {state(after)}
                {after && <span class="hint"> {toSentence(after.because)}</span>}
              </td>
            </tr>
          ))}
          {positions.map(({ actor, subject, subjectName, before, after }) => (
            <tr key={`${actor.id} ${subject}`}>
              <th scope="row">
                <ActorLink actor={actor} />: {subjectName.toLowerCase()}
              </th>
              <td>{before ?? 'nothing found'}</td>
              <td>{after ?? 'nothing found'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
