import type { ActorId } from '../../model/actor.ts'
import type { Mention } from '../mention/mention.ts'
import { ADVERBS, PREPOSITIONS } from '../mention/phrases.ts'
import type { Sentence } from '../text/parse.ts'

/** Who does what a predicate says. */
export interface Agents {
  readonly actors: readonly ActorId[]
  /** Where the agent's words begin, in tokens. */
  readonly from: number
  /** The one person named as the agent. */
  readonly person?: Mention
  readonly how: 'own' | 'shared' | 'speaker' | 'none'
}

/** The agents that stand between the start of a clause and its verb: a list counts whole, a place never. */
export function findAgents(
  sentence: Sentence,
  mentions: readonly Mention[],
  clause: {
    readonly from: number
    readonly to: number
    readonly absolute?: boolean
    readonly first?: boolean
  },
  firstPerson: readonly ActorId[],
): Agents | undefined {
  const inside = mentions.filter((m) => m.from >= clause.from && m.to <= clause.to)
  const fit = inside.filter(
    (mention) =>
      isAgent(sentence, mention, clause, mentions) || isAbsolute(sentence, mention, clause),
  )
  // ", and other countries may join": behind such a joint another subject begins.
  const joint = clause.first === true ? -1 : findJoint(sentence, clause)
  const head = fit.find((mention) => mention.from > joint) ?? fit[0]
  if (!head) return undefined
  const list = [
    ...collectBack(sentence, mentions, head),
    ...collectList(sentence, inside, head, clause.to),
  ]
  const outsider = list.some((mention) => mention.kind === 'outsider')
  if (outsider) return { actors: [], from: list[0]?.from ?? head.from, how: 'own' }
  const actors = new Set<ActorId>()
  for (const mention of list) for (const actor of toActors(mention, firstPerson)) actors.add(actor)
  const [only] = list
  const single =
    list.length === 1 && only?.kind === 'person' && only.name !== undefined ? { person: only } : {}
  return {
    actors: dropGroups(actors, list),
    from: list[0]?.from ?? head.from,
    how: 'own',
    ...single,
  }
}

/** The actors of one mention; the first person is whoever speaks. */
export function toActors(mention: Mention, firstPerson: readonly ActorId[]): readonly ActorId[] {
  // A bare "the government" is that of whoever speaks.
  const bare =
    (mention.form === 'organ' || mention.form === 'office') && mention.actors.length === 0
  return mention.form === 'first-person' || bare ? firstPerson : mention.actors
}

// "signed with France and Ukraine": the last name of a list stands as its first one does.
function isOfObliqueList(sentence: Sentence, mention: Mention, all: readonly Mention[]): boolean {
  const before = all.findLast((other) => other.to <= mention.from)
  if (!before || before.possessive) return false
  const between = sentence.tokens.slice(before.to, mention.from).map((token) => token.norm)
  const joined = between.includes('and') && between.every((word) => /^(?:and|the)$/.test(word))
  return joined && PREPOSITIONS.has(findWordBefore(sentence, before.from, 0))
}

function isAgent(
  sentence: Sentence,
  mention: Mention,
  clause: { readonly from: number; readonly to: number },
  all: readonly Mention[],
): boolean {
  if (mention.kind === 'outlet' || mention.kind === 'unnamed') return false
  const { tokens } = sentence
  if (isOfObliqueList(sentence, mention, all) || isPolled(sentence, mention)) return false
  const before = findWordBefore(sentence, skipQuantity(sentence, mention), clause.from)
  if (PREPOSITIONS.has(before)) return false
  if (before === 'of') return isMeasured(sentence, mention)
  if (mention.possessive) return isForceOf(sentence, mention, clause.to)
  if (mention.form === 'demonym') return isForceOf(sentence, mention, clause.to)
  const next = tokens[mention.to]?.norm ?? ''
  // "Ukraine troops", "US withdrawal": a name before a noun only describes it.
  return (
    !(
      mention.form === 'name' &&
      /^(?:troops|forces|support|aid|participation|involvement|withdrawal)$/.test(next)
    ) || isForceOf(sentence, mention, clause.to)
  )
}

// "67 % of the population of Norway", "most voters in Poland": people asked are not their state.
function isPolled({ tokens }: Sentence, mention: Mention): boolean {
  return tokens
    .slice(Math.max(0, mention.from - 7), mention.to + 2)
    .some((token) =>
      /^(?:%|percent|population|voters|respondents|residents|citizens|polled|surveyed|inhabitants)$/.test(
        token.norm,
      ),
    )
}

// "an advance party of 60 Ugandans": the people are the ones who do.
function isMeasured(sentence: Sentence, mention: Mention): boolean {
  const before = sentence.tokens
    .slice(Math.max(0, mention.from - 4), mention.from)
    .map((token) => token.norm)
  return before.some((word) =>
    /^(?:party|group|team|company|battalion|contingent|handful|number|majority|most|some|each|all|one|none|dozens|states|countries|members|nations|governments|leaders|ministers|heads|representatives|participants|signatories|chiefs|officials|delegation|delegations|envoys|negotiators)$/.test(
      word,
    ),
  )
}

// "Belgian pilots will", "Britain's forces would": people of a state stand for it.
function isForceOf(sentence: Sentence, mention: Mention, to: number): boolean {
  const after = sentence.tokens
    .slice(mention.to, Math.min(to, mention.to + 5))
    .map((token) => token.norm)
  return after.some((word) =>
    /^(?:troops|forces|soldiers|pilots|navy|jets|ships|crews|instructors|engineers|authorities|leadership|people|military|intelligence|warships|warplanes|frigates|destroyers|minehunters|aircraft|planes|fighters|specialists|experts|trainers|sappers|peacekeepers|officers|police|negotiators|contingent|battalion|brigade|units|contribution|involvement|participation|stance|position|plan|proposal|army)$/.test(
      word,
    ),
  )
}

// "about six states", "more than 30 countries".
function skipQuantity(sentence: Sentence, mention: Mention): number {
  let at = mention.from
  if (mention.form !== 'pronoun') return at
  while (
    /^(?:about|around|over|under|nearly|almost|than|more|at|least|up|to|some)$/.test(
      sentence.tokens[at - 1]?.norm ?? '',
    )
  )
    at -= 1
  return at
}

function findWordBefore(sentence: Sentence, from: number, limit: number): string {
  for (let at = from - 1; at >= limit; at -= 1) {
    const word = sentence.tokens[at]?.norm ?? ''
    if (
      !/^(?:the|a|an|both|all|some|new|old|former|own|neighbouring|other)$/.test(word) &&
      !ADVERBS.has(word)
    )
      return word
  }
  return ''
}

function findJoint(
  { tokens }: Sentence,
  clause: { readonly from: number; readonly to: number },
): number {
  for (let at = clause.to - 1; at > clause.from; at -= 1) {
    const joins = /^(?:and|but|while|whereas)$/.test(tokens[at]?.norm ?? '')
    if (
      joins &&
      tokens[at - 1]?.text === ',' &&
      !tokens.slice(at, clause.to).some((token) => token.text === ',')
    )
      return at
  }
  return -1
}

// "with Latvia and Estonia following suit": the names after "with" are the doers.
function isAbsolute(
  sentence: Sentence,
  mention: Mention,
  clause: { readonly absolute?: boolean },
): boolean {
  return clause.absolute === true && sentence.tokens[mention.from - 1]?.norm === 'with'
}

// "the EU and NATO announced": the first names of a list may stand before the last "and".
function collectBack(
  sentence: Sentence,
  mentions: readonly Mention[],
  head: Mention,
): readonly Mention[] {
  const list: Mention[] = []
  let first = head
  for (const mention of [...mentions].reverse()) {
    if (mention.to > first.from) continue
    const between = sentence.tokens.slice(mention.to, first.from).map((token) => token.norm)
    const joined =
      between.length > 0 &&
      between.length <= 3 &&
      between.every((word) => /^(?:,|and|the)$/.test(word)) &&
      (between.includes('and') || list.length > 0)
    const before = sentence.tokens[mention.from - 1]?.norm ?? ''
    if (
      !joined ||
      mention.kind === 'outlet' ||
      mention.kind === 'unnamed' ||
      mention.form === 'demonym'
    )
      break
    if (PREPOSITIONS.has(before)) return []
    list.unshift(mention)
    first = mention
  }
  return list
}

function collectList(
  sentence: Sentence,
  mentions: readonly Mention[],
  head: Mention,
  to: number,
): readonly Mention[] {
  const list = [head]
  let last = head
  for (const mention of mentions) {
    if (mention.from < last.to || mention.from >= to) continue
    if (mention.form === 'pronoun' && mention.possessive && mention.to - mention.from === 1)
      continue
    const between = sentence.tokens.slice(last.to, mention.from).map((token) => token.norm)
    const joined =
      between.length <= 4 &&
      between.length > 0 &&
      between.every((word) =>
        /^(?:,|and|the|or|&|with|as|well|together|including|primarily|namely|mainly|\(|\)|both|also|like|plus|his|her|its|their)$/.test(
          word,
        ),
      ) &&
      between.some((word) => /^(?:,|and|&|with|as|\(|including|primarily|plus)$/.test(word))
    const apposed =
      between.length === 1 &&
      between[0] === ',' &&
      head.kind === 'person' &&
      mention.kind !== 'person'
    if (joined && !apposed && mention.kind !== 'outlet' && mention.kind !== 'unnamed') {
      list.push(mention)
      last = mention
    }
  }
  return list
}

// A named list wins over the group that it stands beside.
function dropGroups(actors: ReadonlySet<ActorId>, list: readonly Mention[]): readonly ActorId[] {
  const groups = new Set(
    list.filter((mention) => isMany(mention)).flatMap((mention) => mention.actors),
  )
  const named = [...actors].filter((actor) => !groups.has(actor))
  const explained = list.some(
    (mention, i) => i > 0 && list[0] !== undefined && isMany(list[0]) && !isMany(mention),
  )
  return explained && named.length > 0 ? named : [...actors]
}

// "allies", "six states": a group, or a count of one.
function isMany(mention: Mention): boolean {
  return mention.form === 'group' || (mention.form === 'pronoun' && mention.to - mention.from > 1)
}

/** Those that a list names behind "include" or a colon: "the states that have joined include Belgium and Denmark". */
export function findIncluded(
  sentence: Sentence,
  mentions: readonly Mention[],
  from: number,
): Agents | undefined {
  const verb = sentence.tokens.findIndex(
    (token, at) => at >= from && /^(?:include|includes|including|are|were|:)$/.test(token.norm),
  )
  if (verb < 0) return undefined
  const head = mentions.find((m) => m.from > verb && m.from <= verb + 2 && m.actors.length > 0)
  if (!head) return undefined
  const list = collectList(sentence, mentions, head, sentence.tokens.length)
  return { actors: list.flatMap((mention) => mention.actors), from, how: 'own' }
}

/** Those named after "together with" or "alongside": they do it too. */
export function findCompanions(
  sentence: Sentence,
  mentions: readonly Mention[],
  from: number,
  to: number,
): readonly ActorId[] {
  const { tokens } = sentence
  for (let at = from; at < to; at += 1) {
    const word = tokens[at]?.norm ?? ''
    const long = /^(?:together|along|jointly)$/.test(word) && tokens[at + 1]?.norm === 'with'
    if (!long && word !== 'alongside') continue
    const start = at + (long ? 2 : 1)
    const head = mentions.find((m) => m.from >= start && m.from <= start + 2 && m.actors.length > 0)
    if (head) return collectList(sentence, mentions, head, to).flatMap((mention) => mention.actors)
  }
  return []
}
