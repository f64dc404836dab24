import type { VNode } from 'preact'
import type { MatrixAnswer, PositionLine } from '../../src/views/index.ts'
import { toPrint, toSentence } from './date-words.ts'
import { Link } from './link.tsx'
import { MarkSquare } from './mark.tsx'
import { Voices } from './voices.tsx'

/** The words behind the chosen square, the current voice largest. */
export function MatrixReading({
  answer,
  chosen,
}: {
  readonly answer: MatrixAnswer
  readonly chosen: NonNullable<MatrixAnswer['chosen']>
}): VNode {
  const { actor, line } = chosen
  const cell = answer.rows
    .find((row) => row.actor.id === actor.id)
    ?.cells.find((candidate) => candidate.line === line.id)
  return (
    <section aria-labelledby="chosen">
      <p class="kicker">{line.label}</p>
      <h2 id="chosen">
        {cell && <MarkSquare mark={cell.mark} />} {actor.name}: {toPrint(cell?.words ?? '')}
      </h2>
      {chosen.positions.map((position) => (
        <Reading key={position.subject} position={position} alone={chosen.positions.length === 1} />
      ))}
      {chosen.positions.length === 0 &&
        (cell?.claim ? (
          <p>
            <Link to={`/claims/${cell.claim}`}>What this square stands on</Link>
          </p>
        ) : (
          <p>
            No word of {actor.name} on this line is on record by this date. Silence is not a
            refusal.
          </p>
        ))}
      <p class="more">
        <Link to={`/states/${actor.id.toLowerCase()}`}>Everything of {actor.name}</Link>
        {' · '}
        <Link to="/matrix" with={{ line: line.id }}>
          {line.label}, all states
        </Link>
      </p>
    </section>
  )
}

function Reading({
  position,
  alone,
}: {
  readonly position: PositionLine
  readonly alone: boolean
}): VNode {
  return (
    <div class="position">
      {!alone && (
        <h3>
          <MarkSquare mark={position.mark} /> {position.subjectName}: {toPrint(position.words)}
        </h3>
      )}
      {position.because !== position.words && <p class="because">{toSentence(position.because)}</p>}
      <Voices position={position} />
    </div>
  )
}
