import type { VNode } from 'preact'
import type { PositionsAnswer } from '../../src/views/index.ts'
import { toSentence } from '../part/date-words.ts'
import { ActorLink, Link } from '../part/link.tsx'
import { MarkWord } from '../part/mark.tsx'
import { Scroll } from '../part/scroll.tsx'
import { Page } from '../shell/page.tsx'

/** Where actors stand, as one table; the voices are a click away. */
export function PositionsPage({ answer }: { readonly answer: PositionsAnswer }): VNode {
  const { asked, actor, positions } = answer
  return (
    <Page
      title={actor ? `Positions of ${actor.name}` : 'Positions'}
      kicker={asked.framework.title}
      dek={`${positions.length} on record by this date.`}
      asked={asked}
    >
      <Scroll label="Positions">
        <table class="listing">
          <caption class="hidden">Positions by actor and subject</caption>
          <thead>
            <tr>
              <th scope="col">Actor</th>
              <th scope="col">Subject</th>
              <th scope="col">Stands</th>
              <th scope="col" class="wide">
                Because
              </th>
            </tr>
          </thead>
          <tbody>
            {positions.map((position) => (
              <tr key={`${position.actor.id} ${position.subject}`}>
                <th scope="row">
                  <ActorLink actor={position.actor} />
                </th>
                <td data-label="Subject">
                  <Link to="/positions" with={{ subject: position.subject }}>
                    {position.subjectName}
                  </Link>
                </td>
                <td data-label="Stands">
                  <MarkWord mark={position.mark} words={position.words} />
                </td>
                <td data-label="Because">{toSentence(position.because)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
    </Page>
  )
}
