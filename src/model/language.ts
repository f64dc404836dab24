/** A language of the interface and of computed sentences; quotations, titles and paraphrases keep their own. */
export type Language = 'en' | 'uk'

export const LANGUAGES: readonly Language[] = ['en', 'uk']

/** The forms of a noun beside a number: `few` and `many` where a language has them, as Ukrainian does. */
export interface Forms {
  readonly one: string
  readonly few?: string
  readonly many?: string
  readonly other: string
}

const RULES: Readonly<Record<Language, Intl.PluralRules>> = {
  en: new Intl.PluralRules('en'),
  uk: new Intl.PluralRules('uk'),
}

/** "1 clause", "5 clauses"; "1 положення", "2 гарантії", "5 гарантій". */
export function toCounted(language: Language, n: number, forms: Forms): string {
  return `${n} ${toForm(language, n, forms)}`
}

/** The form alone that a number asks for. */
export function toForm(language: Language, n: number, forms: Forms): string {
  const rule = RULES[language].select(n)
  return (
    (rule === 'one' || rule === 'few' || rule === 'many' ? forms[rule] : undefined) ?? forms.other
  )
}

const FIRST = '\u2068'
const LAST = '\u2069'

/** Marks words inside a sentence that stand in the framework's language, not in the sentence's, with Unicode's isolates. */
export function toForeign(words: string): string {
  return `${FIRST}${words}${LAST}`
}

/** A sentence cut at its marked words, in order. */
export function splitForeign(
  sentence: string,
): readonly { readonly text: string; readonly foreign: boolean }[] {
  return sentence
    .split(/(\u2068[^\u2069]*\u2069)/)
    .filter((text) => text !== '')
    .map((text) => ({ text: text.replace(/[\u2068\u2069]/g, ''), foreign: text.startsWith(FIRST) }))
}
