import type { SubjectHit } from '../claim/subject.ts'
import type { Candidate } from './candidate.ts'
import type { Place } from './place.ts'

/** What tells a subject: words, weighed for each subject by itself, and signs that count for any subject alike. */
export interface SubjectFeatures {
  readonly words: readonly string[]
  /** For each subject that the text hints at, the signs that it is the one. */
  readonly signs: ReadonlyMap<string, readonly string[]>
}

const REACH = 30

/** What a model of subjects looks at for a candidate of which the act is known. */
export function toSubjectFeatures(
  place: Place,
  candidate: Candidate,
  act: string,
  last: string | undefined,
): SubjectFeatures {
  return {
    words: toWordFeatures(place, candidate, act),
    signs: toSigns(place, candidate, act, last),
  }
}

function toWordFeatures({ words, memory }: Place, candidate: Candidate, act: string): string[] {
  const { stems, classes, content } = words
  const found = ['b', `act=${act}`, `h=${stems[candidate.head]}`]
  for (let at = 0; at < stems.length; at += 1) {
    if (!content[at]) continue
    const inside = at >= candidate.from && at < candidate.to
    if (inside && at !== candidate.head) {
      found.push(`a:${stems[at]}`)
      const group = classes[at]
      if (group) found.push(`c:${group.fine}`)
      if (content[at + 1]) found.push(`a2:${stems[at]}_${stems[at + 1]}`)
    } else if (Math.abs(at - candidate.head) < REACH) found.push(`w:${stems[at]}`)
  }
  if (memory.topic !== undefined) found.push(`topic=${memory.topic}`)
  return found
}

function toSigns(
  place: Place,
  candidate: Candidate,
  act: string,
  last: string | undefined,
): ReadonlyMap<string, readonly string[]> {
  const signs = new Map<string, string[]>()
  const add = (id: string, ...names: readonly string[]): void => {
    const list = signs.get(id) ?? []
    signs.set(id, list)
    list.push(...names)
  }
  const { subjects, conditions } = place.reading
  const closed = (hit: SubjectHit): boolean =>
    conditions.some((other) => other.from <= hit.from && hit.from < other.to)
  const open = subjects.filter((hit) => !closed(hit))
  const after = open.filter((hit) => hit.from >= candidate.head && hit.from < candidate.to)
  const before = open.filter((hit) => hit.from >= candidate.from && hit.from < candidate.head)
  const inside = after.length + before.length
  after.forEach((hit, i) => {
    const near = Math.min(5, (hit.from - candidate.head) >> 1)
    add(
      hit.id,
      'after',
      `after-${Math.min(i, 3)}`,
      `after-w${hit.weight}`,
      `near-${near}`,
      `${hit.id}|after`,
    )
    if (after.length === 1) add(hit.id, 'after-only')
  })
  before.forEach((hit, i) => {
    add(
      hit.id,
      'before',
      `before-${Math.min(before.length - 1 - i, 2)}`,
      `before-w${hit.weight}`,
      `b${after.length > 0}`,
    )
  })
  for (const hit of subjects)
    if (!after.includes(hit) && !before.includes(hit))
      add(
        hit.id,
        closed(hit) ? 'in-condition' : 'elsewhere',
        inside > 0 ? 'far-and-others' : `far-w${hit.weight}`,
      )
  const some = inside > 0 ? '+' : subjects.length > 0 ? '~' : '-'
  for (const id of place.before)
    add(id, `sentence-before${some}`, `before-of-${Math.min(place.before.length, 3)}${some}`)
  for (const id of place.after) add(id, `sentence-after${some}`)
  for (const id of new Set(place.titles)) add(id, `title${some}`)
  const { topic, subject, instrument } = place.memory
  if (topic !== undefined) add(topic, `topic${some}`, `topic${some}|${act}`)
  if (subject !== undefined) add(subject, `memory${some}`)
  if (instrument !== undefined) add(instrument, `instrument${some}`, `instrument|${act}`)
  if (last !== undefined) add(last, `last${some}`)
  addRules(place, candidate, act, add)
  return signs
}

function addRules(
  place: Place,
  candidate: Candidate,
  act: string,
  add: (id: string, ...names: readonly string[]) => void,
): void {
  const start = place.reading.sentence.tokens[candidate.head]?.start
  const own = place.claims.filter((claim) => claim.head === start)
  own.forEach((claim, i) => {
    add(
      claim.subject,
      'rule',
      `rule-${Math.min(i, 2)}-of-${Math.min(own.length, 3)}`,
      `rule-same-${claim.act === act}`,
    )
  })
  for (const claim of place.claims) if (claim.head !== start) add(claim.subject, 'rule-beside')
}
