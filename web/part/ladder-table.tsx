import type { VNode } from 'preact'
import type { Rung } from '../../src/model/finding.ts'
import { LADDER } from '../../src/model/vocabulary.ts'
import type { PositionLine } from '../../src/views/index.ts'
import { useWords } from '../words/use-words.ts'
import { Link } from './link.tsx'
import { MarkSquare } from './mark.tsx'
import { Scroll } from './scroll.tsx'

/** Rungs that are a word; silence is the absence of one. */
const RUNGS = LADDER.filter((rung) => rung !== 'silent')

/** Subject by subject the rung on which an actor stands, and with a small ring those it stood on before. */
export function LadderTable({
  actor,
  positions,
}: {
  readonly actor: string
  readonly positions: readonly PositionLine[]
}): VNode | null {
  const { say } = useWords()
  const spoken = positions.filter(({ state }) => state !== 'silent')
  if (spoken.length === 0) return null
  return (
    <Scroll label={`The ladder of ${actor}`}>
      <table class="rungs">
        <caption>
          The square is where it stands by its own word; a ring, where it stood before. Weakest
          left.
        </caption>
        <thead>
          <tr>
            <th scope="col">Subject</th>
            {RUNGS.map((rung) => (
              <th scope="col" key={rung}>
                {say.rungs[rung]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {spoken.map((position) => (
            <tr key={position.subject}>
              <th scope="row">
                <a href={`#on-${position.subject}`}>{position.subjectName}</a>
              </th>
              {RUNGS.map((rung) => (
                <td key={rung}>
                  <Step position={position} rung={rung} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  )
}

/** A disputed position stands on every rung that a voice of its own puts it on. */
function Step({
  position: { state, rung: current, mark, words, voices },
  rung,
}: {
  readonly position: PositionLine
  readonly rung: Rung
}): VNode | null {
  const on = voices.filter((voice) => voice.rung === rung)
  const stands = state === 'disputed' ? on.some(({ part }) => part === 'moves') : rung === current
  if (stands) {
    return (
      <>
        <MarkSquare mark={mark} />
        <span class="hidden">{words}</span>
      </>
    )
  }
  const [before] = on.filter(({ part }) => part === 'superseded')
  return before ? (
    <Link class="ring" to={`/claims/${before.claim.id}`}>
      <span aria-hidden="true">○</span>
      <span class="hidden">stood here before, {before.day ?? 'date not told'}</span>
    </Link>
  ) : null
}
