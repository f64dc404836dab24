import type { NeededChangeLine, NeededSetLine, NeedsLine } from './needs-line.ts'

/**
 * What it would take, as plain sentences: first what every debtor needs in every case, then what each still needs; debtors
 * for whom it is the same are told once, and each reading of the clause by itself.
 */
export function toNeedsWords(needs: readonly NeedsLine[]): readonly string[] {
  const labels = [...new Set(needs.map(({ label }) => label))]
  return labels.flatMap((label) => {
    const lines = needs.filter((line) => line.label === label)
    const head = labels.length > 1 ? [`Read as "${label}":`] : []
    return [...head, ...tellReading(lines)]
  })
}

function tellReading(lines: readonly NeedsLine[]): readonly string[] {
  const open = lines.filter(({ state, sets }) => state === 'asleep' && sets.length > 0)
  const sets = open.flatMap((line) => line.sets)
  const [first] = sets
  const always = (first?.changes ?? []).filter((change) =>
    sets.every(({ changes }) => changes.some((other) => toKey(other) === toKey(change))),
  )
  const known = new Set(always.map(toKey))
  const common =
    always.length === 0 ? [] : [`Needed in every case: ${always.map(tellChange).join('; ')}.`]
  const groups = new Map<string, { readonly words: string; readonly names: string[] }>()
  for (const line of lines) {
    const words = tellDebtor(line, known)
    // "the procedures of Germany" and "of France" are one sentence.
    const { name } = line.debtor
    const alike = words.replaceAll(`the ${name}`, 'that state').replaceAll(name, 'that state')
    const group = groups.get(alike) ?? { words, names: [] }
    groups.set(alike, group)
    group.names.push(name)
  }
  const deadlocks = [...new Set(lines.flatMap((line) => line.deadlocks.map(({ words }) => words)))]
  return [
    ...common,
    ...[...groups].map(
      ([alike, { words, names }]) => `${joinNames(names)}: ${names.length > 1 ? alike : words}`,
    ),
    ...deadlocks.map((words) => `Deadlock: ${words}.`),
    ...tellExtent(open),
  ]
}

/** What one debtor still needs beside what all need. */
function tellDebtor(line: NeedsLine, known: ReadonlySet<string>): string {
  if (line.state === 'awake') return 'awake already.'
  if (line.state === 'barred')
    return `no change that it waits on would wake it: ${(line.bar ?? 'nothing is on record').replace(/\.$/, '')}.`
  if (line.sets.length === 0) return 'nothing on record could wake it.'
  const rests = line.sets.map(({ changes }) => changes.filter((one) => !known.has(toKey(one))))
  if (rests.some((rest) => rest.length === 0))
    return known.size > 0 ? 'nothing more.' : 'nothing that is on record as missing.'
  const also = known.size > 0 ? 'also ' : ''
  const [only] = rests
  if (rests.length === 1 && only) return `${also}${tellAll(only)}.`
  return `${also}one of these: ${rests.map((rest, index) => `(${index + 1}) ${tellAll(rest)}`).join('; ')}.`
}

function joinNames(words: readonly string[]): string {
  return words.length < 2
    ? (words[0] ?? '')
    : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`
}

const tellAll = (changes: readonly NeededChangeLine[]): string => joinNames(changes.map(tellChange))

const toKey = ({ ref, to }: NeededChangeLine): string => `${to} ${ref}`

const NOW = { yes: 'yes', no: 'no', unknown: 'not known', disputed: 'disputed' } as const

/** "a ceasefire (on that day: no), in the hands of Russia and Ukraine together". */
function tellChange({ words, to, now, makers }: NeededChangeLine): string {
  const fact = to === 'yes' ? words : `no longer, or not: ${words}`
  const refusing = makers.filter(({ refuses }) => refuses).map(({ actor }) => actor.name)
  const hands =
    makers.length === 0
      ? ''
      : `, in the hands of ${joinNames(makers.map(({ actor }) => actor.name))}${makers.length > 1 ? ' together' : ''}`
  const refused =
    refusing.length === 0
      ? ''
      : `; blocked: ${joinNames(refusing)} refuse${refusing.length === 1 ? 's' : ''} by own word`
  return `${fact} (on that day: ${NOW[now]})${hands}${refused}`
}

/** Whether the lists are whole, said once. */
function tellExtent(open: readonly NeedsLine[]): readonly string[] {
  if (open.length === 0) return []
  const cut = [...new Set(open.filter(({ cut }) => cut).map(({ extent }) => extent))]
  return cut.length > 0
    ? cut.map((words) => `Of the sets, ${words}.`)
    : ['Every smallest set is told, and no part of one would do.']
}

/** Every change that any set names, once, in the order of the sets. */
export function listChanges(sets: readonly NeededSetLine[]): readonly NeededChangeLine[] {
  const changes = sets.flatMap((set) => set.changes)
  return [...new Map(changes.map((change) => [toKey(change), change])).values()]
}
