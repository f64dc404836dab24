import type { VNode } from 'preact'
import type { InstrumentAnswer } from '../../src/views/index.ts'
import { BASIS_WORDS, KIND_WORDS } from '../../src/views/words.ts'
import { INSTRUMENT_STEPS } from '../figure/figure-of.tsx'
import { toPrint, toSentence } from '../part/date-words.ts'
import { InstrumentTable } from '../part/instrument-table.tsx'
import { Sources, When } from '../part/link.tsx'
import { Participants } from '../part/participants.tsx'
import { ProvisionEntry } from '../part/provision-entry.tsx'
import { Totals } from '../part/totals.tsx'
import { Page } from '../shell/page.tsx'

/** Who is in, since when, what it says, and the state of every provision. */
export function InstrumentPage({ answer }: { readonly answer: InstrumentAnswer }): VNode {
  const { instrument, participants, provisions, members } = answer
  return (
    <Page
      title={instrument.shortTitle}
      kicker={`${KIND_WORDS[instrument.kind]}, ${toPrint(instrument.standing)}`}
      heading={instrument.title}
      dek={toSentence(instrument.effect)}
      asked={answer.asked}
    >
      <Particulars answer={answer} />
      {provisions.length > 0 && (
        <section aria-labelledby="provisions">
          <h2 id="provisions">What it provides</h2>
          {provisions.map((provision) => (
            <ProvisionEntry key={provision.id} provision={provision} withInstrument={false} />
          ))}
        </section>
      )}
      {participants.parties.length > 1 && <INSTRUMENT_STEPS.OnPage answer={answer} />}
      <Participants participants={participants} />
      <Totals participants={participants} />
      {members.length > 0 && (
        <section aria-labelledby="members">
          <h2 id="members">Texts of this series</h2>
          <InstrumentTable instruments={members} caption="Texts of this series" />
        </section>
      )}
    </Page>
  )
}

function Particulars({ answer: { instrument } }: { readonly answer: InstrumentAnswer }): VNode {
  const rows: readonly (readonly [string, string | VNode | undefined])[] = [
    ['Made', instrument.on && <When date={instrument.on} />],
    ['Place', instrument.place],
    ['Text', toSentence(BASIS_WORDS[instrument.textBasis])],
    ['How states join', instrument.joining && toSentence(instrument.joining)],
    ['Term', instrument.term && toSentence(instrument.term)],
    ['What ends it', instrument.endsWhen && toSentence(instrument.endsWhen)],
    ['Still outstanding', instrument.outstanding.map(toSentence).join(' ') || undefined],
    ['Money', instrument.money.map(toAmount).join('; ') || undefined],
  ]
  return (
    <section aria-label="Particulars">
      <dl class="particulars">
        {rows.map(([label, value]) =>
          value ? (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ) : null,
        )}
      </dl>
      {instrument.notes.map((note) => (
        <p class="note" key={note}>
          {toSentence(note)}
        </p>
      ))}
      <Sources sources={instrument.sources} />
    </section>
  )
}

function toAmount(sum: InstrumentAnswer['instrument']['money'][number]): string {
  const figure =
    sum.amount === undefined
      ? undefined
      : `${sum.amount.toLocaleString('en-GB')} ${sum.currency ?? ''}`.trim()
  const share = sum.percentOfGdp === undefined ? undefined : `${sum.percentOfGdp}% of GDP`
  return [sum.qualifier, figure, share, sum.period, sum.words].filter(Boolean).join(', ')
}
