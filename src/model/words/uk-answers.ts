import { toCounted, toForeign } from '../language.ts'
import type { AnswerSentences } from './en-answers.ts'

const count = (n: number, one: string, few: string, many: string): string =>
  toCounted('uk', n, { one, few, many, other: few })

/** The same in Ukrainian. */
export const UK_ANSWERS: AnswerSentences = {
  recordEmpty: 'Записів немає.',
  recordBegins: (day) =>
    `Записи починаються ${day}. Щоб рахувати за датою публікації джерел, додайте basis=published.`,
  noneAdopted: 'На цю дату жодного положення цієї домовленості ще не було ухвалено.',
  awake: (awake, of) =>
    `Гарантій, що починають діяти за певної умови: ${of}; з них ${awake === 0 ? 'не діє жодна' : count(awake, 'діє', 'діють', 'діють')}.`,
  standing: (n) =>
    `${count(n, 'постійне зобов’язання діє', 'постійні зобов’язання діють', 'постійних зобов’язань діють')}.`,
  ceasefire: {
    yes: 'Загальне припинення вогню діє',
    no: 'Загального припинення вогню немає',
    unknown: 'Чи діє загальне припинення вогню, невідомо',
    disputed: 'Чи діє загальне припинення вогню, спірно',
  },
  truceKind: {
    ceasefire: 'припинення вогню',
    truce: 'перемир’я',
    'energy-truce': 'енергетичне перемир’я',
    'partial-truce': 'часткове перемир’я',
    unilateral: 'одностороннє',
    proposal: 'пропозиція',
  },
  truce: (title, kind, runs) =>
    `${toForeign(title)} (${kind}) – ${runs ? 'триває' : 'завершилося того дня'}`,
  legal: (titles) =>
    titles.length === 0
      ? 'За цих припущень жоден юридичний обов’язок не починає діяти.'
      : `Юридичні обов’язки, що починають діяти: ${titles.map(toForeign).join('; ')}.`,
  onOneReading: (because) =>
    `припущення виконується лише за одного з прочитань і саме по собі дії не починає; ${because}`,
  readingsDiffer: (state) => `${state} (прочитання розходяться)`,
  bound: {
    political: 'Це політичне зобов’язання.',
    legal: 'Воно юридично обов’язкове.',
    'to-become-binding':
      'Юридично воно нікого не зобов’язує, доки не укладено обов’язкового документа.',
  },
  paragraph: (paraphrase, text, bound, on, state, because, sources) =>
    `${toForeign(`${paraphrase} (${text})`)}. ${bound} Стан на ${on} – ${state}: ${because}. Джерела: ${toForeign(sources)}.`,
  noPosition: (name) => `${name}: на цю дату позиції в записах немає.`,
  dossier: {
    joined: 'приєднання',
    'in-force': 'погоджено або надано',
    offered: 'запропоновано або обіцяно',
    waiting: 'запропоновано або обіцяно за умови, якої ще не виконано',
    considering: 'розглядається',
    deferred: 'відкладено',
    refused: 'відмова',
    disputed: 'спірно',
  },
  matrix: {
    'in-force': 'погоджено',
    waiting: 'запропоновано або обіцяно, очікується виконання умови',
    offered: 'запропоновано або обіцяно без відкритої умови',
    considering: 'розглядається',
    deferred: 'названо передчасним',
    refused: 'відмова',
    disputed: 'джерела розходяться',
  },
  counted: (n, words) => `${words} – ${n}`,
  matrixNone: (line) => `${line}: на цю дату нічого не знайдено.`,
  formerGovernment: 'слово попереднього уряду',
  notHeardAgain: 'давно не повторювалося',
  actions: {
    adoption: 'ухвалення',
    signature: 'підписання',
    accession: 'приєднання',
    ratification: 'ратифікація',
    withdrawal: 'вихід',
    membership: 'членство',
  },
  joined: (action, on, certain) =>
    certain ? `${action}, ${on}` : `${action} у проміжку ${on.replace('/', ' – ')}`,
  onlySet: 'це єдиний найменший набір',
  allSets: (n) => `наведено всі найменші набори: ${n}`,
  cutSets: (n, total, upTo) =>
    `перелік скорочено: наборів ${n}${total === undefined ? '' : ` з ${total}`}; повний для наборів, у яких змін не більше ніж ${upTo}`,
  deadlock: (a, first, b, second) =>
    `${a} – очікується: ${first}, а тут відмова (${b}); ${b} – очікується: ${second}, а тут відмова (${a})`,
  clauses: (clauses, texts, inferred) =>
    `${count(clauses, 'положення', 'положення', 'положень')} у ${texts} ${texts % 10 === 1 && texts % 100 !== 11 ? 'тексті' : 'текстах'}${inferred === 0 ? '' : `; із них виведено із загального зразка, тексту не бачили: ${inferred}`}`,
  commonPattern: 'загальний зразок, тексту не бачили',
  noClock: 'відліку немає',
  from: (clock) => `відлік починає: ${clock}`,
  fromSeveral: (clocks) => `не з’ясовано, що починає відлік: ${clocks.join('; або: ')}`,
  draft: 'проєкт: нікого не зобов’язує',
  plan: 'план, відомий з повідомлень: нікого не зобов’язує',
  series: 'низка текстів',
  notYetMade: (on) => `ще не укладено (${on})`,
  inForceSince: (on) => `чинний від ${on}`,
  entryUnknown: 'підписано; про набрання чинності записів немає',
  tookEffect: 'діє від підписання',
  hasMembers: 'цього дня має учасників',
  noMembers: 'цього дня учасників не має',
  years: (n) => count(n, 'рік', 'роки', 'років'),
  byRule: (n, possible, words) =>
    `${n}${possible > 0 ? ` (і ще ${possible} з датою, не відомою точно)` : ''}: ${toForeign(words)}`,
  parties: (n) => `сторін у записах: ${n}`,
  counterparts: (n) => count(n, 'контрагент', 'контрагенти', 'контрагентів'),
  nobody: 'на цю дату в записах нікого немає',
}
