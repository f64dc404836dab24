import type { Head } from '../model/entry.ts'
import type { Framework } from '../model/framework.ts'
import type { Question } from '../model/question.ts'
import { EN } from '../model/words/en.ts'

/** What an answer was asked, on every answer: the two clocks, the trust, the assumptions, and the ledger's head. */
export interface Asked {
  readonly framework: { readonly id: string; readonly title: string }
  readonly on: string
  readonly known: string
  readonly basis: Question['basis']
  readonly trust: Question['trust']
  /** As they were written: `ceasefire=yes`. */
  readonly suppose: readonly string[]
  /** Actors assumed to step out: `USA@2026-03-01`. Absent when none. */
  readonly without?: readonly string[]
  /** Ledger position and hash that a citation gives. */
  readonly position: number
  readonly hash: string
  /** Something that the reader must know first: "the record begins on ...". */
  readonly notice?: string
}

/** The ledger's state that goes into `asked`. */
export interface RecordState {
  readonly head: Head
  /** ISO instant of the first entry; absent while the ledger is empty. */
  readonly begins?: string
}

export function toAsked(
  framework: Framework,
  question: Question,
  { head, begins }: RecordState,
): Asked {
  const say = (framework.words ?? EN).answers
  const early =
    question.basis === 'recorded' &&
    (begins === undefined || begins.slice(0, question.knownText.length) > question.knownText)
  return {
    framework: { id: framework.id, title: framework.title },
    on: question.onText,
    known: question.knownText,
    basis: question.basis,
    trust: question.trust,
    suppose: question.suppose.map(
      ({ fluent, value, from }) => `${fluent}=${value}${from ? `@${from}` : ''}`,
    ),
    ...(question.without && {
      without: question.without.map(({ actor, from }) => `${actor}@${from}`),
    }),
    position: head.sequence,
    hash: head.hash,
    ...(early && {
      notice: begins === undefined ? say.recordEmpty : say.recordBegins(begins.slice(0, 10)),
    }),
  }
}
