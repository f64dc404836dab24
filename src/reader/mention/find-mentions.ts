import type { PartialDate } from '../../model/partial-date.ts'
import type { Lexicon } from '../lexicon.ts'
import type { Sentence } from '../text/parse.ts'
import { bindOffices } from './bind-offices.ts'
import { findPieces } from './find-names.ts'
import { findPronouns } from './find-pronouns.ts'
import { findUnnamed } from './find-unnamed.ts'
import type { Mention } from './mention.ts'
import { OUTSIDERS } from './phrases.ts'
import type { Registry } from './registry.ts'

/** All that can act or speak in a sentence, in order and without overlap; the registry learns the persons. */
export function findMentions(
  sentence: Sentence,
  lexicon: Lexicon,
  registry: Registry,
  on: PartialDate | undefined,
): readonly Mention[] {
  const bound = bindOffices(sentence, findPieces(sentence, lexicon, registry, on), registry)
  const unnamed = findUnnamed(sentence, bound)
  const named = [
    ...bound.filter((mention) => !unnamed.some((other) => isInside(mention, other))),
    ...unnamed,
  ]
  named.sort((a, b) => a.from - b.from)
  const spoken = named.map((mention) =>
    isOutside(sentence, mention) ? toOutsider(mention) : mention,
  )
  const pronouns = findPronouns(sentence, spoken, registry)
  const mentions = [...spoken, ...pronouns].sort((a, b) => a.from - b.from)
  for (const mention of mentions) if (mention.form !== 'pronoun') registry.see(mention)
  return mentions
}

function isInside(mention: Mention, other: Mention): boolean {
  return mention.from < other.to && other.from < mention.to
}

// "Paul Roux, an analyst at ...", "analyst Paul Roux": the words beside a name say that it speaks for no state.
function isOutside({ tokens }: Sentence, mention: Mention): boolean {
  if (mention.kind !== 'person' || mention.form !== 'plain') return false
  const apposed =
    tokens[mention.to]?.text === ',' && /^(?:a|an|the)$/.test(tokens[mention.to + 1]?.norm ?? '')
  const after = apposed ? tokens.slice(mention.to + 1, mention.to + 6) : []
  const comma = after.findIndex((token) => token.text === ',')
  const before = tokens.slice(Math.max(0, mention.from - 2), mention.from)
  const near = [...(comma < 0 ? after : after.slice(0, comma)), ...before]
  return near.some((token) => OUTSIDERS.has(token.norm))
}

function toOutsider(mention: Mention): Mention {
  return { ...mention, kind: 'outsider', actors: [] }
}
