import type { VNode } from 'preact'
import type { Cell, MatrixAnswer } from '../../src/views/index.ts'
import { toAddress, useFrame } from '../shell/frame.ts'
import { toPrint } from './date-words.ts'
import { Link } from './link.tsx'
import { Scroll } from './scroll.tsx'

/** Guarantors against lines. Every square is a link to its words, and says its word to those who do not see it. */
export function MatrixTable({
  answer,
  line,
}: {
  readonly answer: MatrixAnswer
  readonly line: string | undefined
}): VNode {
  return (
    <Scroll label="States and lines of support">
      <table class="matrix">
        <caption class="hidden">
          Guarantors in rows, lines of support in columns. Every square links to its words.
        </caption>
        <thead>
          <tr>
            <th scope="col">Guarantor</th>
            {answer.lines.map(({ id, label }) => (
              <th key={id} scope="col" class={id === line ? 'current' : undefined}>
                <Link to="/matrix" with={{ line: id }}>
                  {label}
                </Link>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {answer.rows.map(({ actor, cells }) => (
            <tr key={actor.id}>
              <th scope="row">
                <Link to={`/states/${actor.id.toLowerCase()}`}>{actor.name}</Link>
              </th>
              {cells.map((cell) => (
                <Square
                  key={cell.line}
                  actor={actor}
                  cell={cell}
                  label={answer.lines.find(({ id }) => id === cell.line)?.label ?? cell.line}
                  open={answer.chosen?.actor.id === actor.id && answer.chosen.line.id === cell.line}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  )
}

interface SquareProps {
  readonly actor: { readonly id: string; readonly name: string }
  readonly cell: Cell
  readonly label: string
  readonly open: boolean
}

function Square({ actor, cell, label, open }: SquareProps): VNode {
  const address = toAddress(useFrame(), '/matrix', { actor: actor.id, line: cell.line })
  const words = `${toPrint(cell.words)}${cell.unreviewed ? ' (machine-read, not yet reviewed)' : ''}`
  const classes = [
    'square',
    `mark-${cell.mark}`,
    ...(cell.unreviewed ? ['unreviewed-square'] : []),
  ].join(' ')
  return (
    <td>
      <a
        class={classes}
        href={`${address}#reading`}
        title={`${actor.name}, ${label}: ${words}`}
        aria-current={open ? 'true' : undefined}
      >
        <span aria-hidden="true">{cell.sign}</span>
        <span class="hidden">{words}</span>
      </a>
    </td>
  )
}
