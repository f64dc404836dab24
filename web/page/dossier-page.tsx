import type { VNode } from 'preact'
import type { DossierAnswer, PositionLine } from '../../src/views/index.ts'
import { ROLE_WORDS } from '../../src/views/words.ts'
import { DOSSIER_VOICES } from '../figure/figure-of.tsx'
import { ClaimEntry } from '../part/claim-entry.tsx'
import { toPrint, toSentence } from '../part/date-words.ts'
import { LadderTable } from '../part/ladder-table.tsx'
import { Link, When } from '../part/link.tsx'
import { MarkWord, StateWord } from '../part/mark.tsx'
import { Turned } from '../part/turned.tsx'
import { Voices } from '../part/voices.tsx'
import { Page } from '../shell/page.tsx'

/** What one state has bound itself to, offered and refused. */
export function DossierPage({ answer }: { readonly answer: DossierAnswer }): VNode {
  const { actor, asked } = answer
  const roles = actor.roles.flatMap((role) =>
    role in ROLE_WORDS ? [ROLE_WORDS[role as keyof typeof ROLE_WORDS]] : [],
  )
  return (
    <Page
      title={actor.name}
      kicker={[asked.framework.title, ...roles].join(' · ')}
      dek={toSentence(answer.headline)}
      asked={asked}
    >
      {actor.note && <p class="notice">{toSentence(actor.note)}</p>}
      <Positions answer={answer} />
      {answer.positions.length > 0 && <DOSSIER_VOICES.OnPage answer={answer} />}
      <Turned positions={answer.positions} />
      <Instruments answer={answer} />
      <Provisions answer={answer} />
      {answer.asMember.length > 0 && (
        <section aria-labelledby="member">
          <h2 id="member">As a member of a group</h2>
          <p class="hint">Words of a group bind the group; they never colour a member’s square.</p>
          <Entries claims={answer.asMember} />
        </section>
      )}
      <section aria-labelledby="said">
        <h2 id="said">Everything on record, newest first</h2>
        {answer.statements.length === 0 && <p>Nothing by this date.</p>}
        <Entries claims={answer.statements} />
      </section>
    </Page>
  )
}

function Entries({ claims }: { readonly claims: DossierAnswer['statements'] }): VNode {
  return (
    <div class="entries">
      {claims.map((claim) => (
        <ClaimEntry key={claim.id} claim={claim} />
      ))}
    </div>
  )
}

function Positions({ answer }: { readonly answer: DossierAnswer }): VNode {
  return (
    <section aria-labelledby="positions">
      <h2 id="positions">Where it stands, line by line</h2>
      {answer.positions.length === 0 && <p>No position is on record by this date.</p>}
      <LadderTable actor={answer.actor.name} positions={answer.positions} />
      {[...answer.positions].sort(bySilence).map((position) => (
        <details class="ladder" id={`on-${position.subject}`} key={position.subject}>
          <summary>
            <span class="ladder-subject">{position.subjectName}</span>
            <MarkWord mark={position.mark} words={position.words} />
          </summary>
          <p class="because">{toSentence(position.because)}</p>
          <Voices position={position} />
        </details>
      ))}
    </section>
  )
}

/** What was said stands before what only others said. */
function bySilence(a: PositionLine, b: PositionLine): number {
  return Number(a.state === 'silent') - Number(b.state === 'silent')
}

function Instruments({ answer }: { readonly answer: DossierAnswer }): VNode | null {
  if (answer.instruments.length === 0) return null
  return (
    <section aria-labelledby="instruments">
      <h2 id="instruments">Instruments</h2>
      <table class="listing">
        <caption class="hidden">Instruments of {answer.actor.name}</caption>
        <thead>
          <tr>
            <th scope="col">Instrument</th>
            <th scope="col">Standing</th>
            <th scope="col">Since</th>
          </tr>
        </thead>
        <tbody>
          {answer.instruments.map((line) => (
            <tr key={line.id}>
              <th scope="row">
                <Link to={`/instruments/${line.id}`}>{line.title}</Link>
                {line.caveats.map((caveat) => (
                  <p class="caveat" key={caveat}>
                    Own limit: {toPrint(caveat)}
                  </p>
                ))}
              </th>
              <td data-label="Standing">{toPrint(line.standing)}</td>
              <td class="date" data-label="Since">
                {line.on && <When date={line.on} />}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function Provisions({ answer }: { readonly answer: DossierAnswer }): VNode | null {
  if (answer.provisions.length === 0) return null
  return (
    <section aria-labelledby="provisions">
      <h2 id="provisions">What it has taken on, and its state</h2>
      <table class="listing">
        <caption class="hidden">Provisions of which {answer.actor.name} is a debtor</caption>
        <thead>
          <tr>
            <th scope="col">Provision</th>
            <th scope="col">State</th>
            <th scope="col">Why</th>
          </tr>
        </thead>
        <tbody>
          {answer.provisions.map((line) => (
            <tr key={line.id}>
              <th scope="row">
                <Link to={`/provisions/${line.id}`}>{line.title}</Link>
                <p class="hint">{line.instrument.title}</p>
              </th>
              <td data-label="State">
                <StateWord state={line.state} />
              </td>
              <td data-label="Why">{toSentence(line.own)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
