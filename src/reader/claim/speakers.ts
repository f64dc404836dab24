import type { ActorId } from '../../model/actor.ts'
import type { Mention } from '../mention/mention.ts'
import type { Scope } from '../source/scope.ts'
import type { Memory, Reading } from './context.ts'

/** Who says the words at one place, and through whom they came. */
export interface Voices {
  /** Innermost person or official body. */
  readonly speaker?: Mention
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
    outside,
    firstPerson: own && own.actors.length > 0 ? own.actors : (memory.label ?? memory.home ?? []),
    ...(own === undefined ? {} : { speaker: own }),
    ...(when === undefined ? {} : { when }),
  }
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
