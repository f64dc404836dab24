import { type Computed, toVoice } from '../engine/guarantees/index.ts'
import { ACTS } from '../model/act.ts'
import { toInstantText } from '../model/calendar.ts'
import { SuretyError } from '../model/problem.ts'
import type { Question } from '../model/question.ts'
import { isSubjectId } from '../model/subject.ts'
import {
  type ChangesAnswer,
  type ClaimFilter,
  type ClaimsAnswer,
  type DocumentsAnswer,
  type HeardStatement,
  type ListedDocument,
  listDocuments,
  PAGE_SIZE,
  toChangeLine,
  toClaims,
  toDocuments,
  toNewestFirst,
} from '../views/index.ts'
import { ENTRY_WORDS, ORIGIN_WORDS, STANDING_WORDS, VOICE_WORDS } from '../views/words.ts'
import { findActorId } from './find-named.ts'
import { FOREVER } from './forever.ts'
import { type Gathered, toMilliseconds } from './gather.ts'
import type { LedgerReader } from './ports.ts'

/** What lists of the record are asked with. */
export interface RecordAnswers {
  /** One page of the claims that pass a filter, counted by every other choice. */
  readonly claims: (question: Question, filter: ClaimFilter, page: number) => Promise<ClaimsAnswer>
  readonly documents: (
    question: Question,
    outlet: string | undefined,
    page: number,
  ) => Promise<DocumentsAnswer>
  /** Entries of the ledger, newest first, before a position when one is given. */
  readonly changes: (
    question: Question,
    only: { readonly kind?: string; readonly before?: number; readonly limit?: number },
  ) => Promise<ChangesAnswer>
}

/** The lists, and every document for those who look over all of them. */
interface OpenLists extends RecordAnswers {
  readonly listed: (question: Question) => Promise<readonly ListedDocument[]>
}

/** Lists of what is on record, each narrowed and cut into pages. */
export function openRecordLists(
  reader: LedgerReader,
  gather: (question: Question) => Promise<Gathered>,
): OpenLists {
  const heard = keepBy((gathered: Gathered) => toNewestFirst(hear(gathered)))
  const documents = new WeakMap<Computed, Promise<readonly ListedDocument[]>>()
  const listed: OpenLists['listed'] = async (question) => {
    const { computed, statements } = await gather(question)
    const found =
      documents.get(computed) ??
      reader
        .documents(toKnown(question))
        .then((stored) => listDocuments(stored, statements.values()))
    documents.set(computed, found)
    return found
  }
  return {
    listed,
    claims: async (question, filter, page) => {
      const gathered = await gather(question)
      const { asked, naming } = gathered
      return toClaims(asked, heard(gathered), checkFilter(gathered, filter), page, naming)
    },
    documents: async (question, outlet, page) => {
      const { asked } = await gather(question)
      return toDocuments(asked, await listed(question), outlet, page)
    },
    changes: async (question, only) =>
      answerChanges(reader, await gather(question), question, only),
  }
}

/** Computes a value once for each record. */
function keepBy<V>(compute: (gathered: Gathered) => V): (gathered: Gathered) => V {
  const kept = new WeakMap<Computed, { readonly value: V }>()
  return (gathered) => {
    const known = kept.get(gathered.computed)
    if (known) return known.value
    const value = compute(gathered)
    kept.set(gathered.computed, { value })
    return value
  }
}

/** Every claim with its voice. */
export function hear({ statements, computed }: Gathered): readonly HeardStatement[] {
  return [...statements.values()].map((statement) => ({
    statement,
    voice: toVoice(statement.claim, computed.offices).voice,
  }))
}

function toKnown({ basis, known }: Question): string {
  return basis === 'published' ? FOREVER : toMilliseconds(toInstantText(known))
}

async function answerChanges(
  reader: LedgerReader,
  { asked, statements, naming }: Gathered,
  question: Question,
  {
    kind,
    before,
    limit = PAGE_SIZE,
  }: { readonly kind?: string; readonly before?: number; readonly limit?: number },
): Promise<ChangesAnswer> {
  const kinds = kind === undefined ? undefined : [checkOne('kind', kind, ENTRY_WORDS)]
  const { entries, counts } = await reader.listEntries({
    // What was recorded is asked of the ledger, by whatever the question counts.
    known: toMilliseconds(toInstantText(question.known)),
    limit,
    ...(before !== undefined && { before }),
    ...(kinds && { kinds }),
  })
  const context = { statements, naming, documents: naming.document }
  const last = entries.at(-1)
  return {
    asked,
    changes: entries.map((entry) => toChangeLine(entry, context)),
    kinds: counts.map(({ kind: one, n }) => ({ kind: one, words: ENTRY_WORDS[one], n })),
    ...(kinds?.[0] && { kind: kinds[0] }),
    ...(entries.length === limit && last && { older: last.sequence }),
  }
}

function checkFilter(gathered: Gathered, filter: ClaimFilter): ClaimFilter {
  const { act, subject, standing, voice, origin, actor, document } = filter
  return {
    ...(actor !== undefined && { actor: findActorId(gathered.framework, actor) }),
    ...(act !== undefined && { act: checkOne('act', act, toRecord(ACTS)) }),
    ...(subject !== undefined && { subject: checkSubject(gathered, subject) }),
    ...(standing !== undefined && { standing: checkOne('standing', standing, STANDING_WORDS) }),
    ...(voice !== undefined && { voice: checkOne('voice', voice, VOICE_WORDS) }),
    ...(origin !== undefined && { origin: checkOne('origin', origin, ORIGIN_WORDS) }),
    ...(document !== undefined && { document }),
  }
}

function toRecord<K extends string>(ids: readonly K[]): Readonly<Record<K, K>> {
  return Object.fromEntries(ids.map((id) => [id, id])) as Readonly<Record<K, K>>
}

function checkSubject({ framework }: Gathered, subject: string): string {
  const { lines, instruments } = framework
  if (isSubjectId(subject) || [...lines, ...instruments].some(({ id }) => id === subject))
    return subject
  throw new SuretyError(
    'option-not-understood',
    `subject=${subject} is neither a subject nor a line nor an instrument.`,
    'Choose one of /lines, or an instrument of /instruments.',
  )
}

function checkOne<K extends string>(
  name: string,
  value: string,
  words: Readonly<Record<K, unknown>>,
): K {
  if (Object.hasOwn(words, value)) return value as K
  throw new SuretyError(
    'option-not-understood',
    `${name}=${value} is not known.`,
    `Write one of ${Object.keys(words).join(', ')}.`,
  )
}
