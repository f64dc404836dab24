import type { VNode } from 'preact'
import { parseDay } from '../../src/model/calendar.ts'
import type { Asked } from '../../src/views/index.ts'
import { useWords } from '../words/use-words.ts'
import { useFrame } from './frame.ts'

const OWN: readonly string[] = ['on', 'known', 'basis', 'trust']

/** The two clocks, as words and as a form that needs no script. */
export function DateBar({ asked }: { readonly asked: Asked }): VNode {
  const { query, path } = useFrame()
  const { dates } = useWords().t
  const given = new Map(query)
  return (
    <form class="datebar" method="get" action={path} aria-label={dates.form}>
      {query
        .filter(([name]) => !OWN.includes(name))
        .map(([name, value]) => (
          <input key={`${name} ${value}`} type="hidden" name={name} value={value} />
        ))}
      <Clock name="on" label={dates.on} value={asked.on} />
      <Clock name="known" label={dates.known} value={given.get('known') ?? ''} />
      <label>
        <span>{dates.basis}</span>
        <select name="basis">
          <option value="recorded" selected={asked.basis === 'recorded'}>
            {dates.recorded}
          </option>
          <option value="published" selected={asked.basis === 'published'}>
            {dates.published}
          </option>
        </select>
      </label>
      <label>
        <span>{dates.trust}</span>
        <select name="trust">
          <option value="reviewed" selected={asked.trust === 'reviewed'}>
            {dates.reviewed}
          </option>
          <option value="read" selected={asked.trust === 'read'}>
            {dates.read}
          </option>
        </select>
      </label>
      <button type="submit">{dates.show}</button>
      <Told asked={asked} />
    </form>
  )
}

/** A day gets the browser's picker; an instant stays as it was written. */
function Clock({
  name,
  label,
  value,
}: {
  readonly name: string
  readonly label: string
  readonly value: string
}): VNode {
  const isDay = value === '' || parseDay(value) !== undefined
  return (
    <label for={`clock-${name}`}>
      <span>{label}</span>
      {isDay ? (
        <input id={`clock-${name}`} type="date" name={name} value={value} />
      ) : (
        <input id={`clock-${name}`} type="text" name={name} value={value} />
      )}
    </label>
  )
}

function Told({ asked }: { readonly asked: Asked }): VNode {
  const { t, date } = useWords()
  const pinned = useFrame().query.some(([name]) => name === 'known')
  return (
    <p class="told">
      {t.dates.told(
        <strong>{date(asked.on)}</strong>,
        pinned ? date(asked.known) : '',
        asked.basis === 'published',
        asked.trust === 'read',
      )}
    </p>
  )
}
