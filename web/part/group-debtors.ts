import type { ActorLine } from '../../src/views/index.ts'

/** Debtors whose findings differ in nothing but their own name stand together. */
export function groupDebtors<T extends { readonly debtor: ActorLine }>(
  debtors: readonly T[],
): readonly (readonly T[])[] {
  const groups = new Map<string, T[]>()
  for (const found of debtors) {
    const { debtor, ...rest } = found
    const key = JSON.stringify(rest)
      .replaceAll(`:${debtor.id}"`, ':$debtor"')
      .replaceAll(`"${debtor.id}"`, '"$debtor"')
      .replaceAll(debtor.name, '$debtor')
    groups.set(key, [...(groups.get(key) ?? []), found])
  }
  return [...groups.values()]
}
