import type { Mention } from '../mention/mention.ts'
import type { Sentence } from '../text/parse.ts'
import { PLATFORMS } from './cues.ts'

const LINK =
  /^(?:told|tells|telling|to|by|citing|cites|cited|quoting|quotes|quoted|with|reference|refers|on|in|via|from|writes|reports|,)$/

/** Outlets, platforms and unnamed sources named around an attribution, in their order: "told SVT", "on X", "citing two officials". */
export function findVia(
  sentence: Sentence,
  mentions: readonly Mention[],
  from: number,
  source: Mention,
): readonly string[] {
  const { tokens } = sentence
  const via: string[] = []
  for (const mention of mentions) {
    if (mention === source || mention.from < from || mention.from > from + 7) continue
    if (mention.kind !== 'outlet' && mention.kind !== 'unnamed') continue
    const before = tokens.slice(Math.max(from - 1, mention.from - 4), mention.from)
    if (before.some((token) => LINK.test(token.norm)) && mention.name !== undefined)
      via.push(mention.name)
  }
  for (let at = from; at < Math.min(tokens.length, from + 6); at += 1) {
    const text = tokens[at]?.text ?? ''
    const before = tokens[at - 1]?.norm ?? ''
    if (PLATFORMS.has(text) && /^(?:on|network|media|platform|via)$/.test(before)) via.push(text)
  }
  return via
}
