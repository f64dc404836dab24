import type { VNode } from 'preact'
import type { ProvisionLine } from '../../src/views/index.ts'
import { BASIS_WORDS, BINDING_WORDS } from '../../src/views/words.ts'
import { toPrint, toSentence } from './date-words.ts'
import { ActorLinks, Link } from './link.tsx'
import { StateWord } from './mark.tsx'

/** A provision beside its state. */
export function ProvisionEntry({
  provision,
  withInstrument = true,
}: {
  readonly provision: ProvisionLine
  readonly withInstrument?: boolean
}): VNode {
  const about = [
    ...(withInstrument ? [provision.instrument.title] : []),
    ...(provision.place ? [provision.place] : []),
    BINDING_WORDS[provision.bindingness],
    BASIS_WORDS[provision.textBasis],
  ]
  return (
    <article class="provision">
      <p class="provision-state">
        <StateWord state={provision.state} words={provision.stateWords} />
      </p>
      <div>
        <h3>
          <Link to={`/provisions/${provision.id}`}>{provision.title}</Link>
        </h3>
        <p class="paraphrase">{toSentence(provision.paraphrase)}</p>
        <p class="hint">{toSentence(about.join(' · '))}</p>
      </div>
      <div>
        <p>{toSentence(provision.because)}</p>
        {provision.readingsDiffer && (
          <ul class="readings">
            {provision.readings.map((reading) => (
              <li key={reading.label}>
                Read as “{reading.label}”: {toPrint(reading.because)}
              </li>
            ))}
          </ul>
        )}
        {provision.debtors.length > 0 && (
          <p class="hint">
            Taken on by <ActorLinks actors={provision.debtors} most={6} />.
          </p>
        )}
      </div>
    </article>
  )
}
