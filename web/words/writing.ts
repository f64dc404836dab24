import { type ComponentChildren, h } from 'preact'
import { type Forms, type Language, splitForeign, toCounted } from '../../src/model/language.ts'
import type { PartialDate } from '../../src/model/partial-date.ts'
import type { Words } from '../../src/model/words/en.ts'
import { wordsOf } from '../../src/model/words/words-of.ts'
import { toDateWriter } from './dates.ts'
import { EN, type Messages } from './en.ts'
import { UK } from './uk.ts'

/** How a page is written in its language. */
export interface Writing {
  readonly lang: Language
  /** Interface words of the pages. */
  readonly t: Messages
  /** Words of the model's closed lists. */
  readonly say: Words
  /** The `lang` of an element whose words stay in the framework's language; absent where that is the page's own. */
  readonly content: Language | undefined
  /** "6 Jan 2026", "Jan 2026", "19 Apr 2025, 15:00 UTC"; never more precise than told. */
  readonly date: (text: PartialDate) => string
  /** Computed words as print has them: dates in words, the language's quotation marks, foreign words marked. */
  readonly print: (words: string) => ComponentChildren
  /** The same with a capital first letter. */
  readonly heading: (words: string) => ComponentChildren
  /** The same as a sentence, with one full stop. */
  readonly sentence: (words: string) => ComponentChildren
  /** The same as bare text, for an attribute or a title. */
  readonly plain: (words: string) => string
  /** "1 clause", "5 clauses". */
  readonly count: (n: number, forms: Forms) => string
  readonly number: (n: number) => string
  /** "45.0%"; a share too small to print is not printed as none. */
  readonly percent: (share: number) => string
}

const LOCALES: Readonly<Record<Language, string>> = { en: 'en-GB', uk: 'uk-UA' }
const MESSAGES: Readonly<Record<Language, Messages>> = { en: EN, uk: UK }
const QUOTES: Readonly<Record<Language, string>> = { en: '“$1”', uk: '«$1»' }
const WRITTEN = /\b\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2}))?\b/g

const WRITINGS: Readonly<Record<Language, Writing>> = { en: toWriting('en'), uk: toWriting('uk') }

/** How pages are written in a language. */
export function writingOf(language: Language): Writing {
  return WRITINGS[language]
}

function toWriting(lang: Language): Writing {
  const date = toDateWriter(LOCALES[lang], MESSAGES[lang].to)
  const print = (words: string): string =>
    words
      .replace(WRITTEN, date)
      .replace(/"([^"]*)"/g, QUOTES[lang])
      .replace(/(?<=\p{L})'(?=\p{L})/gu, '’')
  const heading = (words: string): string => print(toCapital(words))
  const sentence = (words: string): string => {
    const trimmed = words.trim()
    return trimmed === '' ? '' : heading(trimmed) + (STOPPED.test(trimmed) ? '' : '.')
  }
  const number = new Intl.NumberFormat(LOCALES[lang])
  const percent = new Intl.NumberFormat(LOCALES[lang], {
    style: 'percent',
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
  })
  return {
    lang,
    t: MESSAGES[lang],
    say: wordsOf(lang),
    content: lang === 'en' ? undefined : 'en',
    date,
    print: (words) => markForeign(print(words)),
    heading: (words) => markForeign(heading(words)),
    sentence: (words) => markForeign(sentence(words)),
    plain: (words) => print(words).replace(/[\u2068\u2069]/g, ''),
    count: (n, forms) => toCounted(lang, n, forms),
    number: (n) => number.format(n),
    percent: (share) =>
      share > 0 && share < 0.0005 ? `<${percent.format(0.001)}` : percent.format(share),
  }
}

const STOPPED = /[.!?…]["”’»)\u2069]*$/

/** A capital first letter, also of a sentence that begins with words marked as foreign. */
function toCapital(words: string): string {
  return words.replace(/^\u2068?\p{L}/u, (letter) => letter.toUpperCase())
}

/** Words in the framework's language, inside a sentence of another, as elements that say so. */
function markForeign(sentence: string): ComponentChildren {
  if (!sentence.includes('\u2068')) return sentence
  return splitForeign(sentence).map(({ text, foreign }) =>
    foreign ? h('span', { lang: 'en' }, text) : text,
  )
}
