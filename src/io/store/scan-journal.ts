import type { LedgerRules, Sha256 } from '../../app/ports.ts'
import type { Entry, EntryBody, Head } from '../../model/entry.ts'
import { SuretyError } from '../../model/problem.ts'
import { type Line, readLines } from './journal-lines.ts'
import type { JournalMark } from './journal-mark.ts'

/** An entry as a line of the journal; `batch` is the last sequence of its batch, absent on the last line itself. */
export type JournalEntry = Entry & { readonly batch?: number }

type Withhold = Extract<EntryBody, { readonly kind: 'withhold' }>

/** What a journal holds. */
export interface JournalScan {
  /** The last entry of the last whole batch. */
  readonly head: Head
  /** Bytes up to and with that entry: what follows was never acknowledged. */
  readonly size: number
  /** True when bytes follow, of a write that was cut short. */
  readonly torn: boolean
  /** The hash of the entry that was asked for, when it is there. */
  readonly hashAsked?: string
  /** The entries that withhold others, by the sequence number of the withheld one. */
  readonly withholds: ReadonlyMap<number, Withhold>
  /** Withheld entries whose body is still in the file: a rewriting that was cut short. */
  readonly unfinished: ReadonlySet<number>
}

/**
 * Walks a journal, or what follows a mark, and checks every line of it. A write that was cut short (a last line without its line feed, a last batch
 * that lacks lines) is told as `torn`; any other fault rejects with `journal-broken` and the number of the line.
 */
export async function scanJournal(
  path: string,
  asked: number,
  rules: LedgerRules,
  sha256: Sha256,
  from?: JournalMark,
): Promise<JournalScan> {
  const chain = rules.checkChain(sha256, from?.head)
  const withholds = new Map<number, Withhold>()
  const unfinished = new Set<number>()
  let batch: [JournalEntry, ...JournalEntry[]] | undefined
  let scan = { head: chain.head(), size: from?.size ?? 0, torn: false }
  let hashAsked = asked === scan.head.sequence ? scan.head.hash : undefined
  let number = scan.head.sequence
  for await (const line of readLines(path, scan.size)) {
    number += 1
    if (!line.whole) {
      scan = { ...scan, torn: true }
      break
    }
    const entry = parseLine(line, number)
    if (rules.toCanonicalJson(entry) !== line.text) throw broken(number, 'It is spelt differently.')
    for (const fault of chain.add(entry)) {
      if (fault.kind !== 'body-not-withheld' || entry.sealed?.body.kind !== 'withhold')
        throw broken(number, fault.sentence)
      unfinished.add(entry.sealed.body.sequence)
    }
    if (entry.sequence === asked) hashAsked = entry.hash
    const last: number = batch?.[0].batch ?? entry.batch ?? entry.sequence
    // The batch is not hashed, so a changed one must not pass for a write that was cut short.
    if ((entry.batch ?? entry.sequence) !== last || last < entry.sequence)
      throw broken(number, 'It does not belong to the batch that it stands in.')
    if (batch) batch.push(entry)
    else batch = [entry]
    scan = { ...scan, torn: true }
    if (entry.sequence < last) continue
    for (const { sealed } of batch)
      if (sealed?.body.kind === 'withhold') withholds.set(sealed.body.sequence, sealed.body)
    scan = { head: chain.head(), size: line.end, torn: false }
    batch = undefined
  }
  for (const fault of chain.end())
    if (fault.sequence <= scan.head.sequence) throw broken(fault.sequence, fault.sentence)
  for (const sequence of unfinished) if (!withholds.has(sequence)) unfinished.delete(sequence)
  return { ...scan, withholds, unfinished, ...(hashAsked !== undefined && { hashAsked }) }
}

/** The entry of a line; rejects with `journal-broken` when it is none. */
export function parseLine(line: Line, number: number): JournalEntry {
  let entry: JournalEntry
  try {
    entry = JSON.parse(line.text) as JournalEntry
  } catch {
    throw broken(number, 'It is not JSON.')
  }
  const sealed: unknown = entry?.sealed
  if (typeof entry !== 'object' || entry === null) throw broken(number, 'It is no entry.')
  if (sealed !== undefined && !isSealed(sealed)) throw broken(number, 'Its body is no body.')
  for (const name of Object.keys(entry))
    if (!MEMBERS.has(name))
      throw broken(number, `It holds ${JSON.stringify(name)}, which no entry does.`)
  return entry
}

const MEMBERS: ReadonlySet<string> = new Set([
  'batch',
  'digest',
  'hash',
  'key',
  'kind',
  'previous',
  'recordedAt',
  'sealed',
  'sequence',
] satisfies (keyof JournalEntry)[])

function isSealed(sealed: unknown): boolean {
  const { salt, body } = (sealed ?? {}) as { salt?: unknown; body?: unknown }
  return typeof salt === 'string' && typeof body === 'object' && body !== null
}

/** Says which line of the journal is wrong, and what to do. */
function broken(number: number, sentence: string): SuretyError {
  return new SuretyError(
    'journal-broken',
    `The store cannot be opened: line ${number} of journal.jsonl is not as it was written. ${sentence}`,
    'Nothing was changed. Restore journal.jsonl from a copy (`surety export --format jsonl` writes one), then open the store again.',
  )
}
