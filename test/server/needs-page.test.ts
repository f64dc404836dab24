import { describe, expect, it } from 'vitest'
import type { NeedsAnswer } from '../../src/views/index.ts'
import { NeedsPage, renderPage } from '../../web/index.ts'

const FRAME = {
  path: '/provisions/text/clause/needs',
  query: [],
  lang: 'en' as const,
  origin: 'http://localhost',
  version: '0.0.0-test',
  stylesheet: '/style.css',
  scripts: {},
  twins: ['json'],
  figures: [],
}

const A = { id: 'AAA', name: 'Arcadia' }
const B = { id: 'BBB', name: 'Borduria' }

/** Two invented states, each waiting on what the other refuses. */
const ANSWER: NeedsAnswer = {
  asked: {
    framework: { id: 'invented', title: 'An invented framework' },
    on: '2026-01-10',
    known: '2026-01-10',
    basis: 'recorded',
    trust: 'reviewed',
    suppose: [],
    position: 1,
    hash: '0'.repeat(64),
  },
  provision: {
    id: 'text/clause',
    title: 'A clause',
    instrument: { id: 'text', title: 'A text' },
    paraphrase: 'The parties help one another once both have withdrawn',
    kind: 'obligation',
    bindingness: 'political',
    textBasis: 'seen',
    subject: 'consultation',
    subjectName: 'Consultation',
    debtors: [A, B],
    creditors: [],
    state: 'waiting',
    stateWords: 'waiting',
    because: 'waiting on both withdrawals',
    readingsDiffer: false,
    conditional: true,
    readings: [],
    sources: [],
  },
  told: ['Needed in every case: Arcadia to withdraw.'],
  needs: [A, B].map((debtor) => ({
    debtor,
    reading: 'text',
    label: 'once both have withdrawn',
    state: 'asleep',
    extent: 'the list was cut: 1 of 20 sets, complete up to sets of 2 changes',
    cut: false,
    sets: [
      {
        blocked: true,
        changes: [
          {
            ref: 'withdrawn:AAA',
            words: 'Arcadia to withdraw',
            to: 'yes',
            now: 'no',
            makers: [{ actor: A, refuses: true, voices: [], position: 'withdrawal: will not' }],
          },
          { ref: 'war', words: 'a state of war', to: 'no', now: 'yes', makers: [] },
        ],
      },
    ],
    deadlocks: [
      {
        between: [A, B],
        words:
          'Arcadia waits on Borduria to withdraw, which Borduria refuses; Borduria waits on Arcadia to withdraw, which Arcadia refuses',
      },
    ],
  })),
}

describe('the page of what it would take', () => {
  const html = renderPage(NeedsPage, ANSWER, FRAME)

  it('says that the list was cut, and how far it goes', () => {
    expect(html).toContain('The list was cut: 1 of 20 sets, complete up to sets of 2 changes.')
  })

  it('tells a deadlock beside the sets', () => {
    expect(html).toContain('<strong>Deadlock.</strong> Arcadia waits on Borduria to withdraw')
  })

  it('tells an end from a beginning, and what is in nobody’s hands alone', () => {
    expect(html).toContain('Not so, or no longer: a state of war')
    expect(html).toContain('The framework names nobody in whose hands alone this is.')
  })

  it('names both states where it would name one by the other’s findings', () => {
    // The set names Arcadia itself, which is a debtor: only equal findings stand together.
    expect(html.match(/<section class="debtor"/g)).toHaveLength(2)
  })
})
