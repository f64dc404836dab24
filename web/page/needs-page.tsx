import type { VNode } from 'preact'
import type { MakerLine, NeededSetLine, NeedsAnswer, NeedsLine } from '../../src/views/index.ts'
import { VOICE_MARK_WORDS } from '../../src/views/words.ts'
import { toPlainWords, toVoice } from '../part/claim-entry.tsx'
import { toPrint, toSentence } from '../part/date-words.ts'
import { groupDebtors } from '../part/group-debtors.ts'
import { ActorLinks, Link } from '../part/link.tsx'
import { MarkWord, StateWord } from '../part/mark.tsx'
import { Page } from '../shell/page.tsx'

/** What would have to change for a provision to wake: the smallest sets, and in whose hands each change is. */
export function NeedsPage({ answer }: { readonly answer: NeedsAnswer }): VNode {
  const { asked, provision } = answer
  const groups = groupDebtors(toDebtors(answer.needs))
  return (
    <Page
      title={`What would it take: ${provision.title}`}
      kicker={
        <Link to={`/instruments/${provision.instrument.id}`}>{provision.instrument.title}</Link>
      }
      dek={toSentence(provision.paraphrase)}
      asked={asked}
    >
      <section aria-label="State">
        <p class="verdict">
          <StateWord state={provision.state} words={provision.stateWords} />
        </p>
        <p class="because-large">{toSentence(provision.because)}</p>
        <p class="hint">
          Below stands what would have to become so for this provision to wake, not what ought to
          be. No smaller part of a set would do. A stated position may be about less than the change
          asks for: the words that it stands on are beside it.{' '}
          <Link to={`/provisions/${provision.id}`}>Why it is in its state</Link>
        </p>
      </section>
      <section aria-labelledby="told" lang="en">
        <h2 id="told">In plain sentences</h2>
        {answer.told.map((sentence) => (
          <p class="paragraph" key={sentence}>
            {toPrint(sentence)}
          </p>
        ))}
      </section>
      <section aria-labelledby="needs">
        <h2 id="needs">The smallest sets of changes, for each debtor</h2>
        {groups.length === 0 && <p>No debtor is on record by this date.</p>}
        {groups.map((group) => (
          <Debtors key={group[0]?.debtor.id} group={group} />
        ))}
      </section>
    </Page>
  )
}

interface DebtorNeeds {
  readonly debtor: NeedsLine['debtor']
  readonly readings: readonly Omit<NeedsLine, 'debtor'>[]
}

function toDebtors(needs: readonly NeedsLine[]): readonly DebtorNeeds[] {
  const debtors = new Map<string, NeedsLine[]>()
  for (const line of needs) {
    debtors.set(line.debtor.id, [...(debtors.get(line.debtor.id) ?? []), line])
  }
  return [...debtors.values()].flatMap((lines) => {
    const [first] = lines
    return first
      ? [{ debtor: first.debtor, readings: lines.map(({ debtor: _, ...rest }) => rest) }]
      : []
  })
}

function Debtors({ group }: { readonly group: readonly DebtorNeeds[] }): VNode | null {
  const [first] = group
  if (!first) return null
  const { debtor, readings } = first
  return (
    <section class="debtor" aria-labelledby={`debtor-${debtor.id}`}>
      <h3 id={`debtor-${debtor.id}`}>
        <ActorLinks actors={group.map((one) => one.debtor)} most={60} />
      </h3>
      {group.length > 1 && (
        <p class="hint">Shown for {debtor.name}; for the others it is the same.</p>
      )}
      <div class={readings.length > 1 ? 'side-by-side' : undefined}>
        {readings.map((reading) => (
          <Reading key={reading.reading} reading={reading} alone={readings.length === 1} />
        ))}
      </div>
    </section>
  )
}

function Reading({
  reading,
  alone,
}: {
  readonly reading: DebtorNeeds['readings'][number]
  readonly alone: boolean
}): VNode {
  const { sets, extent, deadlocks } = reading
  return (
    <div class="why-reading">
      {!alone && <h4>Read as “{reading.label}”</h4>}
      {reading.state === 'awake' && <p>It is awake already: no change is needed.</p>}
      {reading.state === 'barred' && (
        <p>
          No change that it waits on would wake it on this date. {toSentence(reading.bar ?? '')}
        </p>
      )}
      {sets.map((set, index) => (
        <NeededSet
          key={set.changes.map(({ ref }) => ref).join(' ')}
          set={set}
          name={sets.length > 1 ? `Set ${index + 1}: ` : ''}
        />
      ))}
      {extent && <p class="hint">{toSentence(extent)}</p>}
      {deadlocks.map(({ words }) => (
        <p class="note" key={words}>
          <strong>Deadlock.</strong> {toSentence(words)}
        </p>
      ))}
    </div>
  )
}

function NeededSet({
  set: { changes, blocked },
  name,
}: {
  readonly set: NeededSetLine
  readonly name: string
}): VNode {
  const refusing = [
    ...new Set(
      changes.flatMap(({ makers }) =>
        makers.filter(({ refuses }) => refuses).map(({ actor }) => actor.name),
      ),
    ),
  ]
  return (
    <>
      <p class="group-head">
        {name}
        {changes.length === 1 ? '1 change' : `${changes.length} changes, all needed together`}
        {blocked && (
          <>
            {' · '}
            <MarkWord mark="refused" words={`blocked by a refusal: ${refusing.join(' and ')}`} />
          </>
        )}
      </p>
      <ul class="why">
        {changes.map(({ ref, words, to, makers }) => (
          <li key={`${ref} ${to}`}>
            <p class="cited">
              {to === 'no' && 'Not so, or no longer: '}
              {to === 'no' ? toPrint(words) : toSentence(words)}
            </p>
            <Makers makers={makers} />
          </li>
        ))}
      </ul>
    </>
  )
}

/** In whose hands a change is; all of them together could make it. */
function Makers({ makers }: { readonly makers: readonly MakerLine[] }): VNode {
  const silent = makers.every(({ position }) => position === undefined)
  if (makers.length === 0) {
    return <p class="hint">The framework names nobody in whose hands alone this is.</p>
  }
  return (
    <>
      <p class="hint">
        In the hands of <ActorLinks actors={makers.map(({ actor }) => actor)} />
        {makers.length > 1 && ' together'}
        {silent && '; no position on this itself on record'}.
      </p>
      {!silent && (
        <ul class="why">
          {makers.map((maker) => (
            <Maker key={maker.actor.id} maker={maker} />
          ))}
        </ul>
      )}
    </>
  )
}

/** Where they stand, on whose word and from what: the word may be about less than the change asks for. */
function Maker({ maker }: { readonly maker: MakerLine }): VNode {
  const { actor, position, voices, refuses } = maker
  return (
    <li>
      <p>
        {actor.name}: {refuses && <strong>refusal on record. </strong>}
        {position ? toSentence(position) : 'no position on this itself on record.'}
      </p>
      {voices.map(({ claim, marks }) => (
        <p class="hint" key={claim.id}>
          {toSentence(toVoice(claim))}{' '}
          {claim.quote === undefined
            ? toSentence(claim.words ?? toPlainWords(claim))
            : `“${claim.quote}”`}{' '}
          {marks.length > 0 && toSentence(marks.map((mark) => VOICE_MARK_WORDS[mark]).join('; '))}{' '}
          <Link to={`/claims/${claim.id}`}>What this stands on</Link>
        </p>
      ))}
    </li>
  )
}
