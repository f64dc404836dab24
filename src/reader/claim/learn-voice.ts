import type { ActorId } from '../../model/actor.ts'
import type { Mention } from '../mention/mention.ts'
import type { Memory, Reading } from './context.ts'

/**
 * Learns who "we" is where no one is quoted: the parties of a joint statement ("We, the Foreign Ministers of ..."), or the one
 * interviewed, whose turns begin with a name and a colon.
 */
export function learnVoice(reading: Reading, all: readonly Reading[], memory: Memory): void {
  const parties = findParties(reading)
  if (parties) {
    memory.voice = parties
    const when = reading.dates.find((date) => date.value !== undefined)?.value
    if (when !== undefined) memory.voiceWhen = when
  }
  const turn = findTurn(reading)
  if (turn && speaksInFirstPerson(reading, all))
    memory.voice = { ...turn, actors: toOffice(turn, all) }
}

function findParties(reading: Reading): Mention | undefined {
  const { tokens } = reading.sentence
  const we = reading.mentions.findIndex((mention) => mention.form === 'first-person')
  const mention = reading.mentions[we + 1]
  if (we !== 0 || !mention || mention.kind !== 'actor' || mention.actors.length === 0)
    return undefined
  const first = reading.mentions[we]
  const apposed =
    first !== undefined && tokens[first.to]?.text === ',' && mention.from <= first.to + 3
  return apposed ? mention : undefined
}

function findTurn(reading: Reading): Mention | undefined {
  const [first] = reading.mentions
  if (reading.sentence.index !== 0 || first?.kind !== 'person' || first.from > 0) return undefined
  return reading.sentence.tokens[first.to]?.text === ':' ? first : undefined
}

function speaksInFirstPerson(reading: Reading, all: readonly Reading[]): boolean {
  return all.some(
    (other) =>
      other.sentence.block === reading.sentence.block &&
      other.mentions.some((mention) => mention.form === 'first-person'),
  )
}

// The one interviewed holds the office that the text names first.
function toOffice(turn: Mention, all: readonly Reading[]): readonly ActorId[] {
  if (turn.actors.length > 0) return turn.actors
  const held = all
    .flatMap((reading) => reading.mentions)
    .find((mention) => mention.form === 'office' && mention.actors.length === 1)
  return held?.actors ?? []
}
