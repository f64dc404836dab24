import type { PartialDate } from '../../model/partial-date.ts'
import type { Lexicon } from '../lexicon.ts'
import type { Sentence } from '../text/parse.ts'
import { bindOffices } from './bind-offices.ts'
import { findPieces } from './find-names.ts'
import { findPronouns } from './find-pronouns.ts'
import { findUnnamed } from './find-unnamed.ts'
import type { Mention } from './mention.ts'
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
  const pronouns = findPronouns(sentence, named, registry)
  const mentions = [...named, ...pronouns].sort((a, b) => a.from - b.from)
  for (const mention of mentions) if (mention.form !== 'pronoun') registry.see(mention)
  return mentions
}

function isInside(mention: Mention, other: Mention): boolean {
  return mention.from < other.to && other.from < mention.to
}
