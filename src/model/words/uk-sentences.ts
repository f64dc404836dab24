import { toCounted, toForeign, toForm } from '../language.ts'
import type { Sentences } from './en-sentences.ts'

const TRUTH = { yes: 'так', no: 'ні', unknown: 'невідомо', disputed: 'спірно' } as const

/** The same in Ukrainian: names stay in the nominative, after a colon or in brackets. */
export const UK_SENTENCES: Sentences = {
  foreign: toForeign,
  join: (words, link) =>
    words.length < 2
      ? (words[0] ?? '')
      : `${words.slice(0, -1).join(', ')} ${link === 'and' ? 'і' : 'або'} ${words.at(-1)}`,
  names: (names) =>
    names.length > 4
      ? `${names.slice(0, 3).join(', ')} і ще ${names.length - 3}`
      : names.join(', '),
  thatState: 'відповідна держава',
  anyState: 'відповідна держава',
  parliament: (_, actor) => `парламент (${actor})`,
  allOf: 'усе з переліченого',
  anyOf: 'будь-що з переліченого',
  not: 'не',
  waitingOn: (words) => `очікується: ${words}`,
  unless: 'доки не буде: ',
  notKnown: (words) => `невідомо: ${words}`,
  disputed: (words) => `спірно: ${words}`,
  endOf: (words) => `щоб більше не було: ${words}`,
  partiesTo: (least, wanted, instrument) =>
    [
      least > 0
        ? `щонайменше ${least} ${toForm('uk', least, { one: 'сторона', few: 'сторони', many: 'сторін', other: 'сторони' })} документа ${instrument}`
        : '',
      wanted ? `участь у документі ${instrument}: ${wanted}` : '',
    ]
      .filter((text) => text !== '')
      .join(' і '),
  partiesFound: (certain, possible) =>
    `сторін у записах: ${certain}${possible > 0 ? `, ще ${possible} з датою, не відомою точно` : ''}`,
  counted: (n, forms) => toCounted('uk', n, forms),
  hours: { one: 'година', few: 'години', many: 'годин', other: 'години' },
  days: { one: 'день', few: 'дні', many: 'днів', other: 'дня' },
  months: { one: 'місяць', few: 'місяці', many: 'місяців', other: 'місяця' },
  heldFor: (awaited, duration) => `${awaited} (без перерви ${duration})`,
  heldUnknown: 'з якого часу, у записах немає',
  since: (at) => `від ${at}`,
  covered: (line, percent) => `${line}: покриття на ${percent} %`,
  coveredTo: (percent) => `покрито на ${percent} %`,
  noLine: 'потреби з такою назвою в записах немає',
  times: (n, awaited) =>
    `${n} ${toForm('uk', n, { one: 'раз', few: 'рази', many: 'разів', other: 'раза' })}: ${awaited}`,
  within: (duration) => `(за останній час: ${duration})`,
  ago: (duration) => `(не пізніше ніж ${duration} тому)`,
  until: (bound) => `до: ${bound}`,
  by: (day) => `до ${day}`,
  eventsFound: (found, outside) =>
    `${found === 0 ? 'у записах немає' : `у записах: ${found}`}${outside > 0 ? `; поза вказаним часом: ${outside}` : ''}`,
  noDebtor: 'зобов’язаної сторони в записах ще немає',
  activeFor: (n, of) => `діє для ${n} з ${of}`,
  readAs: (label, words) => `у прочитанні "${toForeign(label)}": ${words}`,
  draft: (isDraft, instrument) =>
    `${isDraft ? 'проєкт' : 'план, відомий з повідомлень'}, який нікого не зобов’язує; обчислюється лише як припущення (--suppose in-force:${instrument}=yes)`,
  notAdopted: (until) => (until ? `не укладено до ${until}` : 'не укладено'),
  termEnded: (on) => `строк дії закінчився: ${on}`,
  entersInForce: (on) => `набирає чинності ${on}`,
  entryUnknown: 'підписано; про набрання чинності записів немає',
  notAccepted: (words) => `не прийнято: ${toForeign(words)}`,
  steppedOut: (from, effect) =>
    `за припущенням, вихід ${from}${effect ? `, що діє від ${effect}` : ''}`,
  terminated: (at) => `дію документа припинено ${at}`,
  suspended: (at) => `зупинено від ${at}`,
  everyCondition: 'усі умови виконано',
  noCondition: 'діє без умови',
  lapsed: (at, words) => `втратило чинність ${at}: до того часу не відбулося: ${words}`,
  notUsed: (at) => `втратило чинність ${at}, не скористалися`,
  eitherOf: (words) => words.join(' або '),
  termMayHaveEnded: (first, last) =>
    `можливо, закінчилося: строк спливає між ${first} і ${last}; точного дня в записах немає`,
  ended: (at, words) => `закінчилося${at ? ` ${at}` : ''}: ${toForeign(words)}`,
  mayHaveEnded: (at, words, doubt) =>
    `можливо, закінчилося${at ? ` ${at}` : ''}: ${toForeign(words)}; ${toForeign(doubt)}`,
  mayEnd: (words, awaited) => `можливо, закінчилося: ${toForeign(words)} (${awaited})`,
  ifNot: (ending, state, because) => `${ending}; якщо ні – ${state}: ${because}`,
  asTold: (words, by) => `${words}, за словами іншої сторони (${by})`,
  mayBeUsed: 'можна скористатися',
  done: (at, late) => `виконано ${at}${late ? ', після строку' : ''}`,
  due: (qualifier) => `підлягає виконанню${qualifier && toForeign(qualifier)}; строку немає`,
  dueBy: (at, qualifier) => `слід виконати до ${at}${qualifier && toForeign(qualifier)}`,
  notDone: (at, qualifier) =>
    `слід було виконати до ${at}${qualifier && toForeign(qualifier)}, не виконано`,
  passed: (at, qualifier) =>
    `строк минув (${at}${qualifier && toForeign(qualifier)}), відкритих даних немає`,
  broken: (at) => `порушено ${at}`,
  runsUntil: (at) => (at ? `триває до ${at}` : 'триває безстроково'),
  keptUntil: (at) => `дотримано до ${at}`,
  assumed: (value, from) => `припущено: ${TRUTH[value]}${from ? ` від ${from}` : ''}`,
  assumedUnknown: 'за припущенням, невідомо',
  unnamedAlone: 'самих лише неназваних джерел для цього замало',
  recordBegins: (on) => `записи про цю домовленість починаються ${on}`,
  nothingEither: 'у записах немає нічого ні за, ні проти',
  missingStatement: 'заява тих, кого це стосується, або текст',
  nothingSays: 'у записах немає нічого, що це підтверджувало б',
  noTruce: 'у записах немає перемир’я такого виду, що тривало б тоді',
  ranEarlier: (title, terms) => `${toForeign(title)} – завершилося раніше того дня (${terms})`,
  otherClass: (title, terms) => `${toForeign(title)} – іншого виду (${terms})`,
  undeclared: {
    question: (words) => `Чи це так: ${words}?`,
    because: 'у даних про домовленість не сказано, що це з’ясувало б',
    missing: 'визначення цієї умови в даних про домовленість',
  },
  evidence: (value, words, from) => `${TRUTH[value]}: ${toForeign(words)} (${from})`,
  sourcesDisagree: (words) => `джерела розходяться: ${words}`,
  truceClass: {
    ceasefire: 'загальне, прийняте обома сторонами, безстрокове',
    truce: 'загальне, прийняте обома сторонами, на визначений строк',
    'energy-truce': 'щодо енергетичних об’єктів, прийняте обома сторонами',
    'partial-truce': 'часткове, прийняте обома сторонами',
    unilateral: 'оголошене однією стороною; згоди іншої в записах немає',
    proposal: 'запропоноване, чинності не набуло',
  },
  truceTerms: (kind, from, until) =>
    `${kind}; від ${from} ${until ? `до ${until}` : 'безстроково'}`,
  endedThatDay: (terms, at) => `${terms}; закінчилося того дня, ${at}`,
  over: (stance) => `минуло: те, щодо чого було «${stance}», завершилося`,
  noOwnWord:
    'власних слів у записах немає; про це говорять лише інші, або цього ще ніхто не перевірив',
  stanceOn: (stance, day) => `${stance}, ${day}`,
  clash: (rival, day, unnamed, latest, latestDay) =>
    `слова розходяться: ${rival} (${day}, ${unnamed ? 'неназвані джерела' : 'власне слово'}) і ${latest} (${latestDay})`,
  stages: {
    mooted: 'згадано як можливість',
    'talks-agreed': 'погоджено переговори',
    'in-talks': 'тривають переговори',
    initialled: 'парафовано',
    signed: 'підписано',
    approved: 'схвалено',
    'in-force': 'чинне',
    suspended: 'зупинено',
    ended: 'припинено',
  },
  round: (n) => `${n}-й раунд переговорів`,
  total: (reported, by, fit) => `повідомлено ${reported} (${toForeign(by)}): ${fit}`,
  totalGap: (reported, by, named, missing, fit) =>
    `повідомлено ${reported} (${toForeign(by)}), а названо ${named}: різниця ${reported - named}${missing ? `; там не названо, але є в записах з іншого джерела: ${missing}` : ''}; ${fit}`,
  addsUp: (rules) =>
    rules.length > 0
      ? `сходиться за лічбою: ${rules.map(toForeign).join('; або: ')}`
      : 'не сходиться за жодним з оголошених правил лічби',
}
