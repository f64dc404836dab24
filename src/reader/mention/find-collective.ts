import type { ActorId } from '../../model/actor.ts'
import type { Lexicon } from '../lexicon.ts'
import type { Sentence } from '../text/parse.ts'
import { findLongest } from '../text/trie.ts'

/** The group that a text names most often: whom its "participants" and "26 countries" are, when it says no more. */
export function findCollective(
  sentences: readonly Sentence[],
  lexicon: Lexicon,
): readonly ActorId[] {
  const counts = new Map<ActorId, number>()
  for (const { tokens } of sentences) {
    for (let at = 0; at < tokens.length; at += 1) {
      const hit = findLongest(lexicon.names, tokens, at)
      if (!hit) continue
      for (const value of hit.values) {
        if (value.kind === 'actor' && value.form === 'group')
          counts.set(value.actor, (counts.get(value.actor) ?? 0) + 1)
      }
      at += hit.length - 1
    }
  }
  const [best] = [...counts].sort((a, b) => b[1] - a[1])
  return best === undefined ? [] : [best[0]]
}
