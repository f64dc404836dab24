import type { Names } from '../model/actor.ts'
import type { Framework } from '../model/framework.ts'
import type { Language } from '../model/language.ts'
import { wordsOf } from '../model/words/words-of.ts'

/**
 * A framework with its names and words in a language, as far as it has them; what it has not keeps the framework's own. Nothing that
 * is computed changes by it, but the sentences.
 */
export function toLocalFramework(framework: Framework, lang: Language | undefined): Framework {
  if (lang === undefined || lang === 'en') return framework
  const nameOf = ({ names }: { readonly names?: Names }): string | undefined => names?.[lang]
  return {
    ...framework,
    title: nameOf(framework) ?? framework.title,
    words: wordsOf(lang),
    actors: framework.actors.map(({ inText, ...actor }) => ({
      ...actor,
      name: nameOf(actor) ?? actor.name,
      ...(inText !== undefined && nameOf(actor) === undefined && { inText }),
    })),
    lines: framework.lines.map((line) => ({ ...line, label: nameOf(line) ?? line.label })),
    fluents: framework.fluents.map(({ note, ...fluent }) => {
      const words = fluent.words?.[lang]
      const known = words ? words.note : note
      return { ...fluent, ...words, ...(known !== undefined && { note: known }) }
    }),
  }
}
