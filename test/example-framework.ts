import type { Actor, Office, Person, Role } from '../src/model/actor.ts'
import type { Claim, ClaimOrigin } from '../src/model/claim.ts'
import type { Fluent } from '../src/model/fluent.ts'
import type { Framework } from '../src/model/framework.ts'
import type { Instrument } from '../src/model/instrument.ts'
import { toSpan } from '../src/model/partial-date.ts'
import type { Provision } from '../src/model/provision.ts'
import type { Question } from '../src/model/question.ts'
import type { Standing, Statement } from '../src/model/statement.ts'

/** An invented arrangement between invented states, for tests: Arland guarantees Borland against Corland. */
export function exampleFramework(parts: Partial<Framework> = {}): Framework {
  return {
    id: 'example',
    title: 'Guarantees for Borland',
    beneficiary: 'BOR',
    belligerents: ['BOR', 'COR'],
    begins: { on: '2024-01-01', sources: ['s1'] },
    maintainers: ['A. Maintainer'],
    reviewers: [],
    fourEyes: true,
    roles: {
      guarantor: ['ARL', 'DEL'],
      beneficiary: ['BOR'],
      counterparty: ['COR'],
      facilitator: [],
    },
    lines: [{ id: 'land', label: 'Troops', subjects: ['land-force'] }],
    conditions: {
      ceasefire: { id: 'ceasefire', kind: 'fluent', fluent: 'ceasefire' },
      'parliament-approves': {
        id: 'parliament-approves',
        kind: 'fluent',
        fluent: 'parliament-approves',
        actor: '$debtor',
      },
    },
    shelfLifeMonths: 12,
    actors: [
      exampleActor('ARL', 'Arland', ['guarantor']),
      exampleActor('BOR', 'Borland', ['beneficiary']),
      exampleActor('COR', 'Corland', ['counterparty']),
      exampleActor('DEL', 'Delland', ['guarantor']),
    ],
    persons: examplePersons,
    sources: [
      {
        id: 's1',
        publisher: 'The Example',
        publishedOn: '2024-02-01',
        address: 'https://example.org',
      },
    ],
    fluents: exampleFluents,
    instruments: [],
    record: [],
    meetings: [],
    headcounts: [],
    ...parts,
  }
}

const office = (actor: string, title: string, rank: 1 | 2, from: string): Office => ({
  actor,
  title,
  rank,
  from,
  sources: ['s1'],
})

const examplePersons: readonly Person[] = [
  {
    id: 'p-ada',
    name: 'Ada Arl',
    aliases: [],
    offices: [{ ...office('ARL', 'Prime Minister', 1, '2024-01-01'), until: '2025-06-30' }],
  },
  {
    id: 'p-bea',
    name: 'Bea Arl',
    aliases: [],
    offices: [office('ARL', 'Minister of Defence', 2, '2024-01-01')],
  },
  {
    id: 'p-dan',
    name: 'Dan Del',
    aliases: [],
    offices: [office('DEL', 'President', 1, '2020-01-01')],
  },
]

function exampleActor(id: string, name: string, roles: readonly Role[]): Actor {
  return {
    id,
    name,
    kind: 'state',
    roles,
    aliases: [],
    demonyms: [],
    metonyms: [],
    organs: [],
    members: [],
  }
}

const fluent = (id: string, more: Partial<Fluent> = {}): Fluent => ({
  id,
  kind: 'state',
  question: `Is it so: ${id}?`,
  awaited: `a ${id}`,
  takesActor: false,
  absent: 'no',
  setBy: [],
  madeBy: [],
  sources: [],
  ...more,
})

const exampleFluents: readonly Fluent[] = [
  fluent('ceasefire', { setBy: [{ kind: 'truce', class: 'ceasefire' }] }),
  fluent('truce', { setBy: [{ kind: 'truce', class: 'truce' }] }),
  fluent('energy-truce', { setBy: [{ kind: 'truce', class: 'energy-truce' }] }),
  fluent('backstop', { absent: 'unknown' }),
  fluent('parliament-approves', { takesActor: true, awaited: '{parliament} to approve' }),
  fluent('armed-attack', { kind: 'event' }),
  fluent('request', { kind: 'event', takesActor: true, awaited: 'a request by {actor}' }),
  fluent('consultation-held', { kind: 'event', takesActor: true, absent: 'unknown' }),
]

let sequence = 0

/** A statement on record: accepted unless told otherwise. */
export function exampleStatement(
  claim: Partial<Claim> & Pick<Claim, 'act' | 'by' | 'subject'>,
  origin: Partial<Extract<ClaimOrigin, { kind: 'curated' }>> = {},
  standing: Standing = 'accepted',
): Statement {
  sequence += 1
  return {
    claim: {
      id: `c${sequence}`,
      ground: { kind: 'sources', sources: ['s1'] },
      origin: { kind: 'curated', row: `row-${sequence}`, verified: true, ...origin },
      ...claim,
    },
    sequence,
    recordedAt: '2026-01-01T00:00:00.000Z',
    standing,
    rank: 'normal',
    judgements: [],
  }
}

/** A question at a day or instant of the world; everything recorded is known. */
export function exampleQuestion(onText: string, parts: Partial<Question> = {}): Question {
  const span = toSpan(onText)
  return {
    on: onText.includes('T') ? span.from : span.until - 1,
    onText,
    known: Date.UTC(2030, 0, 1),
    knownText: '2030-01-01',
    basis: 'recorded',
    trust: 'reviewed',
    suppose: [],
    ...parts,
  }
}

export function exampleInstrument(parts: Partial<Instrument> = {}): Instrument {
  return {
    id: 'pact',
    title: 'Pact for Borland',
    shortTitle: 'Pact',
    kind: 'political-declaration',
    adoptedOn: '2024-02-01',
    signedBy: [],
    effect: 'political',
    textBasis: 'reported',
    founders: ['ARL'],
    parties: [],
    outstanding: [],
    totals: [],
    countingRules: [],
    money: [],
    notes: [],
    provisions: [],
    sources: ['s1'],
    ...parts,
  }
}

export function exampleProvision(parts: Partial<Provision> = {}): Provision {
  return {
    id: 'pact/troops',
    title: 'Troops',
    kind: 'obligation',
    mode: 'standing',
    bindingness: 'political',
    debtors: ['ARL'],
    creditors: ['BOR'],
    subject: 'land-force',
    paraphrase: 'Arland sends troops.',
    textBasis: 'reported',
    readings: [
      {
        id: 'text',
        label: 'after a ceasefire',
        condition: { id: 'text', kind: 'fluent', fluent: 'ceasefire' },
        sources: ['s1'],
      },
    ],
    sources: ['s1'],
    ...parts,
  }
}
