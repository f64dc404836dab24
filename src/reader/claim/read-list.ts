import type { Act } from '../../model/act.ts'
import type { ActorId } from '../../model/actor.ts'
import { chooseSubjects } from './choose-subjects.ts'
import type { Header, Memory, Reading } from './context.ts'
import type { Proposition } from './read-sentence.ts'
import { findVoices } from './speakers.ts'

const INCLUDE = /^(?:include|includes|including|following|follows|namely)$/
const GOVERNING: ReadonlySet<Act> = new Set([
  'pledge',
  'offer',
  'demand',
  'agree',
  'consider',
  'refuse',
  'deliver',
])

/** What a sentence that ends in a colon says of the list below it; `undefined` when it ends otherwise or tells no act. */
export function toHeader(
  reading: Reading,
  before: readonly Proposition[],
  memory: Memory,
): Header | undefined {
  const { tokens } = reading.sentence
  if (tokens.at(-1)?.text !== ':') return undefined
  const last = before.at(-1)
  const include = tokens.some((token) => INCLUDE.test(token.norm))
  if (!include && last === undefined) return undefined
  const act = last && GOVERNING.has(last.act) ? last.act : include ? 'offer' : undefined
  const by = last?.by ?? memory.actors
  if (act === undefined || by.length === 0) return undefined
  const voices = findVoices(reading, memory, reading.sentence.end - 1)
  const speaker = last?.speaker ?? (voices.speaker?.kind === 'person' ? voices.speaker : undefined)
  return {
    act,
    by,
    via: last?.via ?? voices.via,
    ...(speaker === undefined ? {} : { speaker }),
    ...(last?.when === undefined ? {} : { when: last.when }),
  }
}

/** The claim of a list item without a verb of its own: under a header, or after a state's name ("Belgium: aircraft and ships"). */
export function readItem(reading: Reading, memory: Memory): readonly Proposition[] {
  const label = toLabel(reading)
  const header = label ? toLabelHeader(reading, label) : memory.header
  if (!header) return []
  const { tokens } = reading.sentence
  const from = label ? label.to : 0
  const open = reading.subjects.filter(
    (hit) => !reading.conditions.some((c) => c.from <= hit.from && hit.from < c.to),
  )
  const subjects = chooseSubjects(tokens, open, from, tokens.length)
  const first = tokens.find((token) => /^[\p{L}\p{N}]/u.test(token.text))
  const last = tokens.findLast((token) => /^[\p{L}\p{N}]/u.test(token.text))
  if (!first || !last) return []
  const { speaker, when } = header
  return (label ? subjects : subjects.slice(0, 1)).map((subject) => ({
    act: header.act,
    by: header.by,
    to: [],
    subject: subject.id,
    if: [...new Set(reading.conditions.flatMap((hit) => hit.ids))],
    via: header.via,
    planned: false,
    start: first.start,
    end: last.end,
    head: first.start,
    ...(speaker === undefined ? {} : { speaker }),
    ...(when === undefined ? {} : { when }),
  }))
}

/** Who is named at the head of an item, and where its text begins. */
export interface Label {
  readonly to: number
  readonly actors: readonly ActorId[]
}

/** The states at the head of an item: "Greece and Croatia:". */
export function toLabel(reading: Reading): Label | undefined {
  const { tokens } = reading.sentence
  const colon = tokens.findIndex((token) => token.text === ':')
  if (colon < 0 || colon > 10) return undefined
  const names = reading.mentions.filter(
    (mention) => mention.to <= colon && mention.kind === 'actor',
  )
  const words = tokens.slice(0, colon).filter((token) => /^\p{L}/u.test(token.text))
  const named = names.reduce((sum, mention) => sum + mention.to - mention.from, 0)
  if (names.length === 0 || words.length - named > names.length + 1) return undefined
  return { to: colon + 1, actors: names.flatMap((mention) => mention.actors) }
}

function toLabelHeader(reading: Reading, label: Label): Header {
  const none = reading.sentence.tokens
    .slice(label.to, label.to + 3)
    .some((token) => /^(?:no|none|nothing|not)$/.test(token.norm))
  return { act: none ? 'refuse' : 'pledge', by: label.actors, via: [] }
}
