import type { VNode } from 'preact'
import { parseDay } from '../../src/model/calendar.ts'
import type { MatrixAnswer } from '../../src/views/index.ts'
import { useWords } from '../words/use-words.ts'

/** Steps through the days of the world. Its script moves it; without script it is hidden, and the date above does the same. */
export function DaySlider({
  days,
  on,
}: {
  readonly days: MatrixAnswer['days']
  readonly on: string
}): VNode | null {
  const { t, date } = useWords()
  const [first, last] = [parseDay(days.from) ?? 0, parseDay(days.to) ?? 0]
  if (last <= first) return null
  const day = parseDay(on.slice(0, 10)) ?? last
  return (
    <div class="slider">
      <label for="day">
        {t.moveDay} <output for="day">{date(on)}</output>
      </label>
      <input
        id="day"
        type="range"
        min={first}
        max={last}
        value={Math.min(Math.max(day, first), last)}
        data-on={on}
        aria-valuetext={date(on)}
      />
      <p class="slider-ends" aria-hidden="true">
        <span>{date(days.from)}</span>
        <span>{date(days.to)}</span>
      </p>
    </div>
  )
}
