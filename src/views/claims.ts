import { ACTS } from '../model/act.ts'
import type { Standing, Statement } from '../model/statement.ts'
import type { Voice } from '../model/voice.ts'
import type { Asked } from './asked.ts'
import { type ClaimLine, type Naming, toClaimLine } from './claim-line.ts'
import { type Paging, toPageOf, toPaging } from './paging.ts'
import { ACT_WORDS, ORIGIN_WORDS, STANDING_WORDS, VOICE_WORDS } from './words.ts'

/** By what a list of claims may be narrowed; every part narrows. */
export interface ClaimFilter {
  readonly actor?: string
  readonly act?: string
  /** A subject, an instrument or a line of the matrix. */
  readonly subject?: string
  /** Without it only what counts or may come to count: accepted, and not yet reviewed. */
  readonly standing?: string
  readonly voice?: string
  readonly origin?: string
  readonly document?: string
}

/** One value of a facet: what choosing it would leave. */
export interface FacetValue {
  readonly id: string
  readonly words: string
  readonly n: number
  readonly chosen: boolean
}

export interface Facet {
  readonly name: keyof ClaimFilter
  readonly label: string
  /** The most frequent first. */
  readonly values: readonly FacetValue[]
}

/** What the record holds, narrowed and counted. */
export interface ClaimsAnswer {
  readonly asked: Asked
  readonly filter: ClaimFilter
  readonly paging: Paging
  /** By the day they were said or done, newest first. */
  readonly claims: readonly ClaimLine[]
  readonly facets: readonly Facet[]
}

/** A claim with the voice that its speaker's office gives it. */
export interface HeardStatement {
  readonly statement: Statement
  readonly voice: Voice
}

/** Puts claims in the order of lists: newest day first, then newest entry. */
export function toNewestFirst(heard: readonly HeardStatement[]): readonly HeardStatement[] {
  return [...heard].sort((a, b) => {
    const [first, second] = [a.statement.claim.when ?? '', b.statement.claim.when ?? '']
    if (first !== second) return first < second ? 1 : -1
    return b.statement.sequence - a.statement.sequence
  })
}

const DIMENSIONS = ['actor', 'act', 'subject', 'standing', 'voice', 'origin', 'document'] as const
type Dimension = (typeof DIMENSIONS)[number]

const LABELS: Readonly<Record<Dimension, string>> = {
  actor: 'Whose',
  act: 'Act',
  subject: 'Subject',
  standing: 'Standing',
  voice: 'On whose word',
  origin: 'Made by',
  document: 'Document',
}

/** One page of the claims that pass a filter, with what each other choice would leave. */
export function toClaims(
  asked: Asked,
  heard: readonly HeardStatement[],
  filter: ClaimFilter,
  page: number,
  naming: Naming,
): ClaimsAnswer {
  const { passing, counts } = sift(heard, filter, naming)
  const paging = toPaging(passing.length, page)
  return {
    asked,
    filter,
    paging,
    claims: toPageOf(passing, paging).map(({ statement }) => toClaimLine(statement, naming)),
    facets: DIMENSIONS.filter((name) => name !== 'document').map((name) => ({
      name,
      label: LABELS[name],
      values: toValues(name, counts[name], filter, naming),
    })),
  }
}

type Counts = Readonly<Record<Dimension, Map<string, number>>>

/** One pass: a claim that fails in one dimension only counts as a choice of that dimension. */
export function sift(
  heard: readonly HeardStatement[],
  filter: ClaimFilter,
  naming: Naming,
): { readonly passing: readonly HeardStatement[]; readonly counts: Counts } {
  const subjects = toSubjects(filter.subject, naming)
  const counts = Object.fromEntries(
    DIMENSIONS.map((name) => [name, new Map<string, number>()]),
  ) as unknown as Counts
  const passing: HeardStatement[] = []
  for (const one of heard) {
    const failing = DIMENSIONS.filter((name) => !passes(name, one, filter, subjects))
    if (failing.length > 1) continue
    if (failing.length === 0) passing.push(one)
    for (const name of failing.length === 0 ? DIMENSIONS : failing)
      for (const id of toIds(name, one)) counts[name].set(id, (counts[name].get(id) ?? 0) + 1)
  }
  return { passing, counts }
}

function passes(
  name: Dimension,
  one: HeardStatement,
  filter: ClaimFilter,
  subjects: ReadonlySet<string> | undefined,
): boolean {
  if (name === 'subject') return subjects?.has(one.statement.claim.subject) ?? true
  const wanted = filter[name]
  if (wanted !== undefined) return toIds(name, one).includes(wanted)
  return name !== 'standing' || isCurrent(one.statement.standing)
}

function isCurrent(standing: Standing): boolean {
  return standing === 'accepted' || standing === 'unreviewed'
}

function toIds(name: Dimension, { statement, voice }: HeardStatement): readonly string[] {
  const { claim, standing } = statement
  switch (name) {
    case 'actor':
      return claim.by
    case 'act':
      return [claim.act]
    case 'subject':
      return [claim.subject]
    case 'standing':
      return [standing]
    case 'voice':
      return [voice]
    case 'origin':
      return [claim.origin.kind]
    case 'document':
      return claim.ground.kind === 'passage' ? [claim.ground.document] : []
    default:
      throw new Error(`unknown dimension: ${name satisfies never}`)
  }
}

/** A line of the matrix stands for its subjects, a series for its texts. */
function toSubjects(
  subject: string | undefined,
  { framework }: Naming,
): ReadonlySet<string> | undefined {
  if (subject === undefined) return undefined
  const line = framework.lines.find(({ id }) => id === subject)
  const named = line?.subjects ?? [subject]
  const members = framework.instruments.filter(({ series }) => series && named.includes(series))
  return new Set([...named, ...members.map(({ id }) => id)])
}

function toValues(
  name: Dimension,
  counts: ReadonlyMap<string, number>,
  filter: ClaimFilter,
  naming: Naming,
): readonly FacetValue[] {
  const ids = new Set(counts.keys())
  const chosen = filter[name]
  if (chosen !== undefined) ids.add(chosen)
  return [...ids]
    .map((id) => ({
      id,
      words: toWords(name, id, naming),
      n: counts.get(id) ?? 0,
      chosen: id === chosen,
    }))
    .sort((a, b) => b.n - a.n || a.words.localeCompare(b.words, 'en'))
}

function toWords(name: Dimension, id: string, naming: Naming): string {
  switch (name) {
    case 'actor':
      return naming.actorName(id)
    case 'act':
      return ACTS.some((act) => act === id) ? ACT_WORDS[id as keyof typeof ACT_WORDS][0] : id
    case 'subject':
      return naming.framework.lines.find((line) => line.id === id)?.label ?? naming.subjectName(id)
    case 'standing':
      return STANDING_WORDS[id as Standing] ?? id
    case 'voice':
      return VOICE_WORDS[id as Voice]?.words ?? id
    case 'origin':
      return ORIGIN_WORDS[id as keyof typeof ORIGIN_WORDS] ?? id
    case 'document':
      return naming.document(id)?.title ?? id
    default:
      throw new Error(`unknown dimension: ${name satisfies never}`)
  }
}
