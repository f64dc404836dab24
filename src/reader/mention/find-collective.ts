import type { ActorId } from '../../model/actor.ts'
import type { Lexicon } from '../lexicon.ts'
import type { Sentence } from '../text/parse.ts'
import { findLongest } from '../text/trie.ts'

const MEMBERS = /^(?:nations|countries|states|leaders|members|ministers|allies)$/

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
        const many = value.kind === 'actor' && MEMBERS.test(tokens[at + hit.length - 1]?.norm ?? '')
        if (value.kind === 'actor' && (value.form === 'group' || many))
          counts.set(value.actor, (counts.get(value.actor) ?? 0) + 1)
      }
      at += hit.length - 1
    }
  }
  const most = Math.max(0, ...counts.values())
  // One that is named by its own name wins over Europe at large, unless it is only named in passing.
  const best = [...counts].find(([, count]) => 2 * count >= most)
  return best === undefined ? [] : [best[0]]
}
