import type { ActorId } from '../../model/actor.ts'
import type { Mention } from '../mention/mention.ts'
import type { Scope } from '../source/scope.ts'
import type { Memory, Reading } from './context.ts'

/** Who says the words at one place, and through whom they came. */
export interface Voices {
  /** Innermost person or official body. */
  readonly speaker?: Mention
  /** Whose words these are: the speaker's, else of whoever spoke last in the paragraph, else of the body that publishes the text. */
  readonly heard: readonly ActorId[]
  readonly via: readonly string[]
  /** Words of someone who speaks for no state: nothing there is a claim. */
  readonly outside: boolean
  readonly firstPerson: readonly ActorId[]
  /** When the words were said, where their attribution tells. */
  readonly when?: string
}

/** The voices over one character of the document. */
export function findVoices(reading: Reading, memory: Memory, at: number): Voices {
  const over = reading.scopes
    .filter((scope) => scope.start <= at && at < scope.end)
    .sort((a, b) => b.end - b.start - (a.end - a.start))
  const speaking = over.filter(
    (scope) => scope.source.kind === 'person' || scope.source.kind === 'actor',
  )
  const speaker = innermost(speaking)?.source
  const outside = over.some((scope) => scope.source.kind === 'outsider')
  const named = [...new Set(over.flatMap(toVia))]
  const unnamed = new Set(
    over.filter((scope) => scope.source.kind === 'unnamed').map((scope) => scope.source.name),
  )
  // Officials without a name speak to an outlet, never the other way round.
  const via = [
    ...named.filter((name) => !unnamed.has(name)),
    ...named.filter((name) => unnamed.has(name)),
  ]
  const own = speaker ?? memory.voice
  const when =
    over.map((scope) => scope.when).findLast((value) => value !== undefined) ??
    (speaker === undefined ? memory.voiceWhen : undefined) ??
    memory.occasion
  return {
    via,
    heard: over.length > 0 ? toKnown(own, memory) : findHeard(own, reading, memory),
    outside,
    firstPerson: own && own.actors.length > 0 ? own.actors : (memory.label ?? memory.home ?? []),
    ...(own === undefined ? {} : { speaker: own }),
    ...(when === undefined ? {} : { when }),
  }
}

// A speaker whose state no words tell is of the one that the text is about.
function toKnown(speaker: Mention | undefined, memory: Memory): readonly ActorId[] {
  if (!speaker || speaker.actors.length > 0) return speaker?.actors ?? []
  return speaker.kind === 'person' && speaker.described ? (memory.state ?? []) : []
}

const CARRIES = 2

function findHeard(
  speaker: Mention | undefined,
  { sentence }: Reading,
  memory: Memory,
): readonly ActorId[] {
  if (speaker) return toKnown(speaker, memory)
  const { told } = memory
  const near =
    told?.sentence.block === sentence.block && sentence.index - told.sentence.index <= CARRIES
  return near ? toKnown(told.source, memory) : (memory.home ?? [])
}

/** Remembers who spoke last: what follows without a source may be that one's words. */
export function learnSpeaker({ scopes, sentence }: Reading, memory: Memory): void {
  const said = scopes.filter(
    ({ source, phrase }) =>
      (source.kind === 'person' || source.kind === 'actor') &&
      phrase.start >= sentence.start &&
      phrase.end <= sentence.end,
  )
  const last = said.at(-1)
  if (last) memory.told = { source: last.source, sentence }
  else if (memory.told?.sentence.block !== sentence.block) delete memory.told
}

function innermost(scopes: readonly Scope[]): Scope | undefined {
  const persons = scopes.filter((scope) => scope.source.kind === 'person')
  return persons.at(-1) ?? scopes.at(-1)
}

function toVia(scope: Scope): readonly string[] {
  const { source } = scope
  const own =
    (source.kind === 'outlet' || source.kind === 'unnamed') && source.name !== undefined
      ? [source.name]
      : []
  return [...own, ...scope.via]
}
