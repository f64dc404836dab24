import type { Statement } from '../../model/statement.ts'

/** The statements on record, sorted once and found by what they are about. */
export interface RecordIndex {
  /** By id, so that the order of intake never matters, not even between words of one day. */
  readonly statements: readonly Statement[]
  readonly about: (subject: string) => readonly Statement[]
  /** Rows that tell of a truce. */
  readonly truces: readonly Statement[]
}

const indexes = new WeakMap<readonly Statement[], RecordIndex>()

/** The index of a list of statements; the same list is indexed once. */
export function indexRecord(recorded: readonly Statement[]): RecordIndex {
  const known = indexes.get(recorded)
  if (known) return known
  const statements = [...recorded].sort((a, b) => (a.claim.id < b.claim.id ? -1 : 1))
  const bySubject = groupBy(statements, ({ claim }) => claim.subject)
  const index: RecordIndex = {
    statements,
    about: (subject) => bySubject.get(subject) ?? [],
    truces: statements.filter(
      ({ claim: { origin } }) => origin.kind === 'curated' && origin.truce !== undefined,
    ),
  }
  indexes.set(recorded, index)
  indexes.set(statements, index)
  return index
}

/** Items by a key, each group in the order given. */
export function groupBy<T, K>(
  items: readonly T[],
  toKey: (item: T) => K,
): ReadonlyMap<K, readonly T[]> {
  const groups = new Map<K, T[]>()
  for (const item of items) {
    const key = toKey(item)
    const group = groups.get(key)
    if (group) group.push(item)
    else groups.set(key, [item])
  }
  return groups
}
