import { beforeAll, describe, expect, test } from 'vitest'
import { type DetectLanguage, loadLanguageDetector } from './language.ts'

let detect: DetectLanguage
beforeAll(async () => {
  detect = await loadLanguageDetector()
})

describe('the language of a text', () => {
  test.each([
    [
      'en',
      'Arland will not send soldiers before a ceasefire is in force, its prime minister said on Tuesday.',
    ],
    [
      'fr',
      "L'Arland n'enverra pas de soldats avant un cessez-le-feu, a déclaré mardi son premier ministre.",
    ],
    [
      'de',
      'Arland wird vor einem Waffenstillstand keine Soldaten schicken, sagte der Kanzler am Dienstag.',
    ],
    [
      'uk',
      'Арландія не відправить військових до припинення вогню, заявив у вівторок її прем’єр-міністр.',
    ],
    [
      'pl',
      'Arlandia nie wyśle żołnierzy przed zawieszeniem broni, powiedział we wtorek premier tego kraju.',
    ],
  ])('is told: %s', (language, text) => {
    expect(detect(text)).toBe(language)
  })

  test.each(['They met.', '1 2 3 4 5 6 7 8 9', '', '\u{1F600}'.repeat(100)])(
    'is unknown for %j',
    (text) => {
      expect(detect(text)).toBeUndefined()
    },
  )

  test('English full of names from elsewhere is not taken for another language', () => {
    const text =
      'Volodymyr Zelenskyy, Andrzej Duda, Gitanas Nausėda, Kaja Kallas and Mette Frederiksen met Emmanuel Macron in Paris.'
    expect(['en', undefined]).toContain(detect(text))
  })
})
