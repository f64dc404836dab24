import type { EN_BRIEF_SENTENCES } from './en-brief.ts'

/** The same in Ukrainian. */
export const UK_BRIEF_SENTENCES: typeof EN_BRIEF_SENTENCES = {
  title: 'довідка',
  dates: (on, known, position, hash) =>
    `Світ станом на ${on}, за даними на ${known}. Позиція в журналі ${position}, геш ${hash}.`,
  headline: 'Стан гарантій',
  waits: (words, n) => `очікується: ${words} (положень: ${n})`,
  silent: (names) =>
    names.length === 0
      ? 'немає нікого, від кого нічого не почуто'
      : `нічого не знайдено: ${names.join(', ')}`,
  needs: (names, words) => `щоб почало діяти (${names}), потрібно: ${words}`,
  whatIf: (supposed) => `Що, якби: ${supposed}`,
  nothingChanges: 'нічого не змінюється',
  changes: (what, before, after, because) =>
    `${what}: ${before} → ${after}${because ? `; ${because}` : ''}`,
  noSuchClause: 'такого положення немає',
  since: (day) => `Що змінилося від ${day}`,
  sources: 'Джерела',
  answer: 'відповідь',
}
