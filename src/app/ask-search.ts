import { toInstantText } from '../model/calendar.ts'
import { SuretyError } from '../model/problem.ts'
import type { Question } from '../model/question.ts'
import { type FoundWords, type SearchAnswer, toClaimLine, toSearch } from '../views/index.ts'
import { FOREVER } from './forever.ts'
import { type Gathered, toMilliseconds } from './gather.ts'
import type { LedgerReader, SearchHit } from './ports.ts'

export interface SearchAnswers {
  /** What holds the words that are sought; an empty search finds nothing. */
  readonly search: (question: Question, q: string, page: number) => Promise<SearchAnswer>
}

/** How many hits are looked at, and how long a search may be. */
const MOST_HITS = 500
const MOST_CHARACTERS = 200

export function openSearch(
  reader: LedgerReader,
  gather: (question: Question) => Promise<Gathered>,
): SearchAnswers {
  return {
    search: async (question, text, page) => {
      const q = text.trim()
      if (q.length > MOST_CHARACTERS) {
        throw new SuretyError(
          'option-not-understood',
          `The search has ${q.length} characters.`,
          `Write at most ${MOST_CHARACTERS}.`,
        )
      }
      const gathered = await gather(question)
      const { asked, framework, computed } = gathered
      const known =
        question.basis === 'published' ? FOREVER : toMilliseconds(toInstantText(question.known))
      const found = q === '' ? [] : await reader.search({ words: q, known, limit: MOST_HITS })
      return toSearch(
        asked,
        q,
        {
          actors: framework.actors,
          instruments: framework.instruments,
          provisions: computed.provisions(),
          hits: found.flatMap((hit) => toFound(hit, gathered)),
          cut: found.length === MOST_HITS,
        },
        page,
      )
    },
  }
}

/** A claim that the record did not hold at that time, or holds no more, is no hit. */
function toFound(
  { claim: id, document: documentId, shown, start, end }: SearchHit,
  { statements, naming }: Gathered,
): readonly FoundWords[] {
  const document = documentId === undefined ? undefined : naming.document(documentId)
  if (id === undefined) {
    const line = document ?? (documentId === undefined ? undefined : { id: documentId })
    return [
      {
        shown,
        ...(line && { document: line }),
        ...(start !== undefined && { start }),
        ...(end !== undefined && { end }),
      },
    ]
  }
  const statement = statements.get(id)
  if (statement?.standing !== 'accepted' && statement?.standing !== 'unreviewed') return []
  return [{ shown, claim: toClaimLine(statement, naming) }]
}
