import type { Language } from '../language.ts'
import { EN, type Words } from './en.ts'
import { UK } from './uk.ts'

const WORDS: Readonly<Record<Language, Words>> = { en: EN, uk: UK }

/** The words of a language for every closed list and computed sentence; English where none is asked for. */
export function wordsOf(language: Language = 'en'): Words {
  return WORDS[language]
}
