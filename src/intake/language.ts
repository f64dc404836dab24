/** Names the language of a text as ISO 639-1; `undefined` when it is too short or too mixed to tell. */
export type DetectLanguage = (text: string) => string | undefined

const SAMPLE = 1200
const LEAST_LETTERS = 60
// A short text must be plainly of another language before it is declined.
const SURE_MARGIN = 0.08

/** Loads the letter statistics of sixty languages, which takes a moment: once for a run. */
export async function loadLanguageDetector(): Promise<DetectLanguage> {
  const { eld } = await import('eld/extrasmall')
  return (text) => {
    const sample = toSample(text)
    if (!hasLetters(sample, LEAST_LETTERS)) return undefined
    const result = eld.detect(sample)
    if (result.language === '') return undefined
    if (result.language === 'en') return 'en'
    const scores = result.getScores()
    const margin = (scores[result.language] ?? 0) - (scores.en ?? 0)
    return result.isReliable() && margin >= SURE_MARGIN ? result.language : undefined
  }
}

function hasLetters(text: string, least: number): boolean {
  let count = 0
  for (const letter = /\p{L}/gu; count < least && letter.test(text); ) count += 1
  return count === least
}

// The head may be a menu or a byline: the middle counts as much.
function toSample(text: string): string {
  if (text.length <= 2 * SAMPLE) return text
  const middle = Math.floor(text.length / 2)
  return `${text.slice(0, SAMPLE)} ${text.slice(middle, middle + SAMPLE)}`
}
