import { type Kysely, sql } from 'kysely'
import type { Draft } from '../../app/ports.ts'
import type { EntryBody, EntryKind } from '../../model/entry.ts'
import { SuretyError } from '../../model/problem.ts'
import type { Tables } from './tables.ts'

type Withhold = Extract<EntryBody, { readonly kind: 'withhold' }>

const KEY_LENGTH = 500
const UNPRINTABLE = /[\p{Cc}\p{Surrogate}]/u

/** Refuses a key that a database or a line of text could not carry. */
export function checkKey(key: string): void {
  if (key === '' || key.length > KEY_LENGTH || UNPRINTABLE.test(key))
    throw refused(
      `its key ${JSON.stringify(key.slice(0, 80))} is empty, longer than ${KEY_LENGTH} characters or holds control characters`,
    )
}

/** Refuses a judgement of a claim that is neither on record nor recorded in the same batch. */
export async function checkJudgements(tx: Kysely<Tables>, drafts: readonly Draft[]): Promise<void> {
  const together = new Set<string>()
  const asked = new Set<string>()
  for (const { body } of drafts) {
    if (body.kind === 'claim') together.add(body.claim.id)
    if (body.kind === 'judgement' && !together.has(body.judgement.claim))
      asked.add(body.judgement.claim)
  }
  if (asked.size === 0) return
  const { rows } = await sql<{ claim: string }>`
    select claim from claims where claim = any(${[...asked]}::text[])`.execute(tx)
  for (const { claim } of rows) asked.delete(claim)
  const [missing] = asked
  if (missing !== undefined)
    throw new SuretyError(
      'claim-not-found',
      `Claim ${missing} cannot be judged: it is not on record.`,
      'Check the id of the claim, or record the claim first.',
    )
}

const WITHHOLDABLE: readonly EntryKind[] = ['document', 'claim', 'judgement', 'framework-file']

interface Target {
  readonly sequence: string
  readonly kind: EntryKind
  readonly there: boolean
  readonly document: string | null
  readonly length: number | null
  readonly sha256: string | null
}

/** Refuses to withhold what is not there, or a document without what must stay known of it. */
export async function checkWithholdings(
  tx: Kysely<Tables>,
  drafts: readonly Draft[],
): Promise<void> {
  const withholds = drafts.flatMap(({ body }) => (body.kind === 'withhold' ? [body] : []))
  if (withholds.length === 0) return
  const { rows } = await sql<Target>`
    select e.sequence, e.kind, b.sequence is not null as there, d.document, d.length, d.sha256
    from entries e left join bodies b using (sequence) left join documents d using (sequence)
    where e.sequence = any(${withholds.map((body) => body.sequence)}::bigint[])`.execute(tx)
  const targets = new Map(rows.map((row) => [Number(row.sequence), row]))
  for (const withhold of withholds) checkWithholding(withhold, targets.get(withhold.sequence))
}

function checkWithholding(withhold: Withhold, target: Target | undefined): void {
  const name = `entry ${withhold.sequence}`
  if (!target) throw refused(`${name}, which is to be withheld, is not on record`)
  if (!WITHHOLDABLE.includes(target.kind))
    throw refused(`${name} is of kind ${target.kind}, which holds no text that could be withheld`)
  if (!target.there) throw refused(`${name} is withheld already`)
  if (target.kind !== 'document') return
  const of = withhold.of
  if (
    of?.document !== target.document ||
    of.length !== target.length ||
    of.sha256 !== target.sha256
  )
    throw refused(
      `${name} is a document, and the entry that withholds it does not name its id, length and hash`,
    )
}

function refused(why: string): SuretyError {
  return new SuretyError(
    'entry-refused',
    `Nothing was recorded: ${why}.`,
    'Look at the entries with `surety export --format jsonl`, correct the request, and try again.',
  )
}
