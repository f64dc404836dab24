import type { VNode } from 'preact'
import { MARK_WORDS, type Mark } from '../../src/model/vocabulary.ts'
import type { Cell, MatrixAnswer } from '../../src/views/index.ts'
import { toPrint } from './date-words.ts'
import { Link } from './link.tsx'
import { MarkSquare } from './mark.tsx'

type Line = MatrixAnswer['lines'][number]

/** In this order a line is told: what stands first, silence last. */
const ORDER: readonly Mark[] = [
  'in-force',
  'joined',
  'breached',
  'disputed',
  'waiting',
  'offered',
  'considering',
  'deferred',
  'refused',
]

function listCells(
  answer: MatrixAnswer,
  line: string,
): readonly { readonly actor: MatrixAnswer['rows'][number]['actor']; readonly cell: Cell }[] {
  return answer.rows.flatMap(({ actor, cells }) =>
    cells.filter((cell) => cell.line === line).map((cell) => ({ actor, cell })),
  )
}

/** One line as a list, so that nobody needs to scroll a table sideways. */
export function LineList({
  answer,
  line,
}: {
  readonly answer: MatrixAnswer
  readonly line: Line
}): VNode {
  const squares = listCells(answer, line.id)
  const silent = squares.filter(({ cell }) => cell.mark === 'silent')
  return (
    <section aria-labelledby="line">
      <h2 id="line">{line.label}</h2>
      {ORDER.map((mark) => {
        const found = squares.filter(({ cell }) => cell.mark === mark)
        return found.length === 0 ? null : (
          <div class="line-group" key={mark}>
            <h3>
              <MarkSquare mark={mark} /> {MARK_WORDS[mark]}: {found.length}
            </h3>
            <ul>
              {found.map(({ actor, cell }) => (
                <li key={actor.id}>
                  <Link to="/matrix" with={{ actor: actor.id, line: line.id }}>
                    {actor.name}
                  </Link>
                  : {toPrint(cell.words)}
                  {cell.unreviewed && <em> (machine-read, not yet reviewed)</em>}
                </li>
              ))}
            </ul>
          </div>
        )
      })}
      {silent.length > 0 && (
        <div class="line-group">
          <h3>
            <MarkSquare mark="silent" /> nothing found: {silent.length}
          </h3>
          <p class="hint">{silent.map(({ actor }) => actor.name).join(', ')}</p>
        </div>
      )}
      <p class="more">
        <Link to="/matrix">Every line</Link>
        {' · '}
        <Link to="/map" with={{ line: line.id }}>
          On the map
        </Link>
      </p>
    </section>
  )
}

/** The lines with their counts: the way in on a narrow screen, and an overview on a wide one. */
export function LineChoice({ answer }: { readonly answer: MatrixAnswer }): VNode {
  return (
    <section aria-labelledby="lines">
      <h2 id="lines">By line</h2>
      <p class="hint">How many guarantors stand where. Choose a line to read it as a list.</p>
      <ul class="line-choice">
        {answer.lines.map((line) => (
          <li key={line.id}>
            <Link to="/matrix" with={{ line: line.id }}>
              {line.label}
            </Link>
            <LineCounts squares={listCells(answer, line.id).map(({ cell }) => cell)} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function LineCounts({ squares }: { readonly squares: readonly Cell[] }): VNode {
  const counts = ORDER.map((mark) => ({
    mark,
    n: squares.filter((cell) => cell.mark === mark).length,
  })).filter(({ n }) => n > 0)
  if (counts.length === 0) return <span class="line-counts">nothing found</span>
  return (
    <span class="line-counts">
      {counts.map(({ mark, n }) => (
        <span key={mark} title={MARK_WORDS[mark]}>
          <MarkSquare mark={mark} /> {n}
          <span class="hidden"> {MARK_WORDS[mark]}</span>
        </span>
      ))}
    </span>
  )
}
