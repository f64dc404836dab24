import type { VNode } from 'preact'
import { parseDay } from '../../src/model/calendar.ts'
import type { Asked } from '../../src/views/index.ts'
import { toDateWords } from '../part/date-words.ts'
import { useFrame } from './frame.ts'

const OWN: readonly string[] = ['on', 'known', 'basis', 'trust']

/** The two clocks, as words and as a form that needs no script. */
export function DateBar({ asked }: { readonly asked: Asked }): VNode {
  const { query, path } = useFrame()
  const given = new Map(query)
  return (
    <form class="datebar" method="get" action={path} aria-label="Dates of the answer">
      {query
        .filter(([name]) => !OWN.includes(name))
        .map(([name, value]) => (
          <input key={`${name} ${value}`} type="hidden" name={name} value={value} />
        ))}
      <Clock name="on" label="The world on" value={asked.on} />
      <Clock name="known" label="As known on" value={given.get('known') ?? ''} />
      <label>
        <span>Counting by</span>
        <select name="basis">
          <option value="recorded" selected={asked.basis === 'recorded'}>
            day recorded
          </option>
          <option value="published" selected={asked.basis === 'published'}>
            day published
          </option>
        </select>
      </label>
      <label>
        <span>Trusting</span>
        <select name="trust">
          <option value="reviewed" selected={asked.trust === 'reviewed'}>
            what was reviewed
          </option>
          <option value="read" selected={asked.trust === 'read'}>
            machine readings too
          </option>
        </select>
      </label>
      <button type="submit">Show</button>
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
  const pinned = useFrame().query.some(([name]) => name === 'known')
  const known = pinned ? `as the record stood on ${toDateWords(asked.known)}` : 'as known now'
  return (
    <p class="told">
      The world on <strong>{toDateWords(asked.on)}</strong>, {known}
      {asked.basis === 'published' && ', counting by publication'}
      {asked.trust === 'read' && ', counting machine readings that nobody reviewed'}.
    </p>
  )
}
