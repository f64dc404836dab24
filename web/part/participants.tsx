import type { VNode } from 'preact'
import type { PartiesAnswer, PartyLine } from '../../src/views/index.ts'
import { toPrint, toSentence } from './date-words.ts'
import { ActorLink, Link, Sources, When } from './link.tsx'

/** The participants as the United Nations' treaty collection prints them, and how far talks with others have come. */
export function Participants({ participants }: { readonly participants: PartiesAnswer }): VNode {
  const { parties } = participants
  const stages = listOthers(participants)
  return (
    <section aria-labelledby="participants">
      <h2 id="participants">Participants</h2>
      <p>
        {parties.length > 0
          ? toSentence(participants.summary)
          : 'Nobody is on record as a party by this date.'}
      </p>
      {parties.length > 0 && (
        <table class="listing">
          <caption class="hidden">Participants of {participants.instrument.title}</caption>
          <thead>
            <tr>
              <th scope="col">Participant</th>
              <th scope="col">Action</th>
              <th scope="col">Date</th>
              <th scope="col" class="wide">
                Remarks
              </th>
            </tr>
          </thead>
          <tbody>
            {parties.map((party) => (
              <Party key={party.actor.id} party={party} />
            ))}
          </tbody>
        </table>
      )}
      {stages.length > 0 && <Stages stages={stages} />}
    </section>
  )
}

function Party({ party }: { readonly party: PartyLine }): VNode {
  const remarks = [
    ...(party.manner ? [party.manner] : []),
    ...(party.note ? [party.note] : []),
    ...party.caveats.map((caveat) => `own limit: ${caveat}`),
    ...(party.otherDates.length > 0 ? [`also dated ${party.otherDates.join(', ')}`] : []),
    ...(party.certain ? [] : ['the exact day is not on record']),
    ...(party.unreviewed ? ['machine-read, not yet reviewed'] : []),
  ]
  return (
    <tr>
      <th scope="row">
        <ActorLink actor={party.actor} />
      </th>
      <td data-label="Action">
        {party.claim ? <Link to={`/claims/${party.claim}`}>{party.action}</Link> : party.action}
        {party.founder && ' (founder)'}
      </td>
      <td class="date" data-label="Date">
        <When date={party.on} />
      </td>
      <td data-label="Remarks">
        {toPrint(remarks.join('; '))}
        <Sources sources={party.sources} />
      </td>
    </tr>
  )
}

/** Counterparts that are no party yet: how far talks with a party came is told by its row. */
function listOthers({ parties, stages }: PartiesAnswer): PartiesAnswer['stages'] {
  const joined = new Set(parties.map(({ actor }) => actor.id))
  return stages.filter(({ actor }) => !joined.has(actor.id))
}

function Stages({ stages }: { readonly stages: PartiesAnswer['stages'] }): VNode {
  return (
    <table class="listing">
      <caption>How far talks with others have come</caption>
      <thead>
        <tr>
          <th scope="col">Counterpart</th>
          <th scope="col">Stage</th>
          <th scope="col">Since</th>
        </tr>
      </thead>
      <tbody>
        {stages.map((stage) => (
          <tr key={stage.actor.id}>
            <th scope="row">
              <ActorLink actor={stage.actor} />
            </th>
            <td data-label="Stage">
              {stage.claim ? (
                <Link to={`/claims/${stage.claim}`}>{toPrint(stage.words)}</Link>
              ) : (
                toPrint(stage.words)
              )}
              {stage.unreviewed && ' (machine-read, not yet reviewed)'}
            </td>
            <td class="date" data-label="Since">
              <When date={stage.on} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
