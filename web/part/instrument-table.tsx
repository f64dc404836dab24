import type { VNode } from 'preact'
import type { InstrumentLine } from '../../src/views/index.ts'
import { KIND_WORDS } from '../../src/views/words.ts'
import { toPrint } from './date-words.ts'
import { Link, When } from './link.tsx'
import { Scroll } from './scroll.tsx'

/** Instruments as rows: kind, date, parties, standing, and the states of their provisions. */
export function InstrumentTable({
  instruments,
  caption,
}: {
  readonly instruments: readonly InstrumentLine[]
  readonly caption: string
}): VNode {
  return (
    <Scroll label={caption}>
      <table class="listing">
        <caption class="hidden">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">Instrument</th>
            <th scope="col">Kind</th>
            <th scope="col">Made</th>
            <th scope="col" class="number">
              Parties
            </th>
            <th scope="col">Standing</th>
            <th scope="col">Provisions</th>
          </tr>
        </thead>
        <tbody>
          {instruments.map((instrument) => (
            <tr key={instrument.id}>
              <th scope="row">
                <Link to={`/instruments/${instrument.id}`}>{instrument.shortTitle}</Link>
              </th>
              <td data-label="Kind">{KIND_WORDS[instrument.kind]}</td>
              <td class="date" data-label="Made">
                {instrument.on ? <When date={instrument.on} /> : ''}
              </td>
              <td class="number" data-label="Parties">
                {instrument.parties}
              </td>
              <td data-label="Standing">{toPrint(instrument.standing)}</td>
              <td data-label="Provisions">{instrument.states || toNoStates(instrument)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  )
}

/** A series has its provisions in its texts. */
function toNoStates({ on, kind }: InstrumentLine): string {
  const isSeries = on === undefined && kind !== 'draft' && kind !== 'reported-plan'
  return isSeries ? 'in each text' : 'none encoded'
}
