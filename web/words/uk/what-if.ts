import { toCounted } from '../../../src/model/language.ts'
import type { EN_WHAT_IF } from '../en/what-if.ts'

const PROVISIONS = { one: 'положення', few: 'положення', many: 'положень', other: 'положення' }

export const UK_WHAT_IF = {
  title: 'Що набуло б чинності, якби …?',
  about:
    'Припустіть факт або чийсь вихід: кожне положення буде обчислено наново й показано поруч із нинішнім станом.',
  assumed: 'Припущено',
  throughout: 'весь час',
  from: (date) => `від ${date}`,
  leaves: (date) => `виходить з усього ${date}, строки попередження дотримано`,
  drop: 'зняти',
  most: 'На що чекає найбільше положень',
  waiting: (count) => `чекає ${toCounted('uk', count, PROVISIONS)}`,
  add: 'Припустити факт або чийсь вихід',
  fact: 'Факт',
  value: 'має значення',
  since: 'Від дати (не обов’язково)',
  who: 'Хто виходить',
  on: 'Дата виходу (не обов’язково)',
  compute: 'Обчислити',
  none: 'нічого',
  nobody: 'ніхто',
  recorded: (word) => `за записами: ${word}`,
  result: (changed, all, date) =>
    changed === 0
      ? `Станом на ${date} жодне з положень (усього ${all}) не змінилося б.`
      : `Станом на ${date} змінилося б: ${toCounted('uk', changed, PROVISIONS)}; усього їх ${all}.`,
  groups: {
    wakes: 'Набули б чинності',
    'wakes-on-one-reading': 'Набули б чинності лише за одним із прочитань',
    nearer: 'Чекали б і далі, але на менше',
    'nearer-on-one-reading': 'Чекали б і далі, але на менше, лише за одним із прочитань',
    changes: 'Змінилися б інакше',
  },
  oneReading: 'лише за одним із прочитань',
  provision: 'Положення',
  before: 'Без припущень',
  after: 'З припущеннями',
  words: 'Словами',
  share: 'Адреса цієї сторінки містить усі припущення: хто її відкриє, побачить те саме.',
  all: 'Усі положення за цих припущень',
} satisfies typeof EN_WHAT_IF
