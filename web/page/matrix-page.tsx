import type { VNode } from 'preact'
import type { MatrixAnswer } from '../../src/views/index.ts'
import { LiveScript } from '../island/live-script.tsx'
import { toSentence } from '../part/date-words.ts'
import { DaySlider } from '../part/day-slider.tsx'
import { Legend } from '../part/legend.tsx'
import { LineChoice, LineList } from '../part/matrix-lines.tsx'
import { MatrixReading } from '../part/matrix-reading.tsx'
import { MatrixTable } from '../part/matrix-table.tsx'
import { useFrame } from '../shell/frame.ts'
import { Page } from '../shell/page.tsx'

/** Who has promised what: the table, and beside it the words behind a square or one line as a list. */
export function MatrixPage({ answer }: { readonly answer: MatrixAnswer }): VNode {
  const chosen = new Map(useFrame().query).get('line')
  const line = answer.lines.find(({ id }) => id === chosen)
  return (
    <Page
      title="Who has promised what, and what is still waiting"
      kicker={answer.asked.framework.title}
      dek={toSentence(answer.headline)}
      asked={answer.asked}
      live
    >
      <DaySlider days={answer.days} on={answer.asked.on} />
      <div class="board">
        <div class="reading" id="reading" tabIndex={-1}>
          {answer.chosen ? (
            <MatrixReading answer={answer} chosen={answer.chosen} />
          ) : line ? (
            <LineList answer={answer} line={line} />
          ) : (
            <LineChoice answer={answer} />
          )}
        </div>
        <section class="board-table" aria-labelledby="table">
          <h2 id="table">States and lines of support</h2>
          <p class="hint">
            Select a square to read the words behind it. <a href="#legend">What the marks mean</a>
          </p>
          <MatrixTable answer={answer} line={line?.id} />
          <Legend />
        </section>
      </div>
      <LiveScript entry="board" />
    </Page>
  )
}
