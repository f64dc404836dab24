import type { ActorId } from '../../model/actor.ts'
import type { DebtorFinding } from '../../model/finding.ts'
import type { ProvisionState } from '../../model/provision.ts'
import { STATE_WORDS } from '../../model/vocabulary.ts'

/** Sums up a provision over its debtors: "active for 3 of 26; Germany: waiting on the parliament of Germany to approve". */
export function toStatusWords(
  debtors: readonly DebtorFinding[],
  name: (actor: ActorId) => string,
): string {
  const [first] = debtors
  if (!first) return 'no debtor is on record yet'
  const groups = new Map<string, DebtorFinding[]>()
  for (const debtor of debtors) {
    // "the procedures of Germany" and "of France" are one sentence in the sum.
    const words = toDebtorWords(debtor).replaceAll(name(debtor.debtor), 'that state')
    groups.set(words, [...(groups.get(words) ?? []), debtor])
  }
  if (debtors.length === 1) return toDebtorWords(first)
  const awake = debtors.filter(
    (debtor) => debtor.state === 'active' || debtor.state === 'due',
  ).length
  const total = awake > 0 ? [`active for ${awake} of ${debtors.length}`] : []
  const parts = [...groups].map(([words, group]) => {
    const [single] = group
    const said = group.length === 1 && single ? toDebtorWords(single) : words
    return groups.size === 1 ? said : `${toNames(group.map(({ debtor }) => name(debtor)))}: ${said}`
  })
  return [...total, ...parts].join('; ')
}

/** One debtor in words; its readings apart where they differ in what they wait on. */
function toDebtorWords(debtor: DebtorFinding): string {
  const words = [...new Set(debtor.readings.map((reading) => reading.because))]
  if (words.length === 1 && words[0]) return words[0]
  return debtor.readings
    .map(({ label, state, because }) => `read as "${label}", ${toState(state, because)}`)
    .join('; ')
}

/** The reason alone where it already begins with the state's word. */
function toState(state: ProvisionState, because: string): string {
  const { words } = STATE_WORDS[state]
  return because.startsWith(words) ? because : `${words}: ${because}`
}

function toNames(names: readonly string[]): string {
  return names.length > 4
    ? `${names.slice(0, 3).join(', ')} and ${names.length - 3} more`
    : names.join(', ')
}
