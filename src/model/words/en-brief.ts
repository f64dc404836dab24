/** Sentences that only a brief says, in English. */
export const EN_BRIEF_SENTENCES = {
  title: 'brief',
  dates: (on: string, known: string, position: number, hash: string) =>
    `The world on ${on}, as known ${known}. Ledger position ${position}, hash ${hash}.`,
  headline: 'Where the guarantees stand',
  waits: (words: string, n: number) =>
    `${n} ${n === 1 ? 'provision waits' : 'provisions wait'} on ${words}`,
  silent: (names: readonly string[]) =>
    names.length === 0 ? 'nobody is silent on this line' : `nothing found: ${names.join(', ')}`,
  needs: (names: string, words: string) => `what would wake it (${names}): ${words}`,
  whatIf: (supposed: string) => `What if: ${supposed}`,
  nothingChanges: 'nothing changes',
  changes: (what: string, before: string, after: string, because: string) =>
    `${what}: ${before} → ${after}${because ? `; ${because}` : ''}`,
  noSuchClause: 'no such clause',
  since: (day: string) => `What changed since ${day}`,
  sources: 'Sources',
  answer: 'the answer',
}
