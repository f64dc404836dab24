import type { ActorId } from '../../model/actor.ts'
import type { DebtorFinding } from '../../model/finding.ts'
import type { Words } from '../../model/words/en.ts'

/** Sums up a provision over its debtors: "active for 3 of 26; Germany: waiting on the parliament of Germany to approve". */
export function toStatusWords(
  debtors: readonly DebtorFinding[],
  name: (actor: ActorId) => string,
  words: Words,
): string {
  const { sentences } = words
  const [first] = debtors
  if (!first) return sentences.noDebtor
  const groups = new Map<string, DebtorFinding[]>()
  for (const debtor of debtors) {
    // "the procedures of Germany" and "of France" are one sentence in the sum.
    const said = toDebtorWords(debtor, words).replaceAll(name(debtor.debtor), sentences.thatState)
    groups.set(said, [...(groups.get(said) ?? []), debtor])
  }
  if (debtors.length === 1) return toDebtorWords(first, words)
  const awake = debtors.filter(
    (debtor) => debtor.state === 'active' || debtor.state === 'due',
  ).length
  const total = awake > 0 ? [sentences.activeFor(awake, debtors.length)] : []
  const parts = [...groups].map(([common, group]) => {
    const [single] = group
    const said = group.length === 1 && single ? toDebtorWords(single, words) : common
    const names = sentences.names(group.map(({ debtor }) => name(debtor)))
    return groups.size === 1 ? said : `${names}: ${said}`
  })
  return [...total, ...parts].join('; ')
}

/** One debtor in words; its readings apart where they differ in what they wait on. */
function toDebtorWords(debtor: DebtorFinding, words: Words): string {
  const reasons = [...new Set(debtor.readings.map((reading) => reading.because))]
  if (reasons.length === 1 && reasons[0]) return reasons[0]
  return debtor.readings
    .map(({ label, state, because }) =>
      words.sentences.readAs(label, toState(words.states[state], because)),
    )
    .join('; ')
}

/** The reason alone where it already begins with the state's word. */
function toState(state: string, because: string): string {
  return because.startsWith(state) ? because : `${state}: ${because}`
}
