import type { ActorId } from '../../model/actor.ts'
import type { Sentence } from '../text/parse.ts'
import { isCapitalised } from '../text/token.ts'
import type { Piece } from './find-names.ts'
import type { Mention } from './mention.ts'
import {
  BOUNDARIES,
  CONJUNCTIONS,
  DETERMINERS,
  IN_CHARGE,
  OUTSIDERS,
  PREPOSITIONS,
} from './phrases.ts'
import type { Registry } from './registry.ts'

interface Binding {
  from: number
  to: number
  actors: readonly ActorId[]
  described: boolean
  outsider: boolean
  used: Set<Piece>
}

/** Puts names and offices together: "British Defence Secretary John Healey", "Russia's defence ministry", "his Swedish colleague". */
export function bindOffices(
  sentence: Sentence,
  pieces: readonly Piece[],
  registry: Registry,
): readonly Mention[] {
  const used = new Set<Piece>()
  const mentions: Mention[] = []
  for (let index = 0; index < pieces.length; index += 1) {
    const piece = pieces[index]
    if (!piece || used.has(piece) || (piece.role !== 'office' && piece.role !== 'body')) continue
    const binding = toBinding(sentence, pieces, index, registry)
    for (const part of binding.used) used.add(part)
    mentions.push(toMention(sentence, piece, binding, pieces, used, registry))
  }
  for (const piece of pieces) {
    if (used.has(piece)) continue
    if (piece.role === 'name') mentions.push(piece)
    if (piece.role === 'unknown-name' && piece.to - piece.from > 1) mentions.push(piece)
  }
  return mentions.sort((a, b) => a.from - b.from)
}

function toBinding(
  sentence: Sentence,
  pieces: readonly Piece[],
  index: number,
  registry: Registry,
): Binding {
  const piece = pieces[index] as Piece
  const binding: Binding = {
    from: piece.from,
    to: piece.to,
    actors: [],
    described: false,
    outsider: false,
    used: new Set([piece]),
  }
  bindLeft(sentence, pieces, index, binding)
  bindRight(sentence, pieces, index, binding)
  if (binding.actors.length === 0) bindOwner(sentence, binding, registry)
  binding.outsider = isOutsider(sentence, binding)
  return binding
}

// "Ukraine's", "Polish", "NATO" before an office, with at most three words ("caretaker", "own new") between.
function bindLeft(
  sentence: Sentence,
  pieces: readonly Piece[],
  index: number,
  binding: Binding,
): void {
  let at = index - 1
  let edge = binding.from
  for (; at >= 0; at -= 1) {
    const left = pieces[at]
    if (!left || !isCloseBefore(sentence, left, edge)) return
    binding.used.add(left)
    binding.from = left.from
    edge = left.from
    if (left.role === 'office' || left.role === 'body') continue
    if (left.kind !== 'actor' && !left.possessive) {
      binding.used.delete(left)
      return
    }
    binding.actors = [...new Set([...left.actors, ...binding.actors])]
    binding.described = true
  }
}

function isCloseBefore(sentence: Sentence, left: Piece, edge: number): boolean {
  if (left.role === 'unknown-name' || (left.kind === 'person' && !left.possessive)) return false
  const between = sentence.tokens
    .slice(left.to, edge)
    .filter((token) => !/^['’ʼ]s?$/.test(token.text))
  const plain = left.form === 'demonym' || left.possessive || left.role !== 'name'
  if (!plain && between.length > 0) return false
  return (
    between.length <= 3 &&
    between.every(
      (token) =>
        /^\p{L}/u.test(token.text) &&
        !PREPOSITIONS.has(token.norm) &&
        !CONJUNCTIONS.has(token.norm) &&
        !DETERMINERS.has(token.norm) &&
        !BOUNDARIES.has(token.norm) &&
        token.norm !== 'of' &&
        !/(?:ed|s)$/.test(token.norm.length > 5 ? token.norm : ''),
    )
  )
}

// "leaders of France, Britain and Spain", "army chiefs from NATO countries", "minister of defence of Ukraine".
function bindRight(
  sentence: Sentence,
  pieces: readonly Piece[],
  index: number,
  binding: Binding,
): void {
  const { tokens } = sentence
  const link = tokens[binding.to]?.norm ?? ''
  if (!/^(?:of|from|for|in|at)$/.test(link)) return
  let edge = binding.to + 1
  let any = false
  for (let at = index + 1; at < pieces.length; at += 1) {
    const right = pieces[at]
    if (right?.kind !== 'actor' || right.actors.length === 0) return
    const body = findBodyAfter(pieces, at)
    if (right.form === 'demonym' && !body) return
    const between = tokens.slice(edge, right.from)
    const fits = any
      ? between.every((token) => /^(?:,|and|the|or)$/.test(token.norm)) && between.length <= 3
      : between.length <= 4 &&
        between.every(
          (token) => /^[\p{L}\p{N}“"‘]/u.test(token.text) && !PREPOSITIONS.has(token.norm),
        )
    if (!fits) return
    if (!any && binding.described) return
    // "a secretary in the German defence ministry", but not "a minister in Paris".
    if (!any && /^(?:in|at)$/.test(link) && !body) return
    any = true
    binding.used.add(right)
    binding.actors = [...new Set([...binding.actors, ...right.actors])]
    if (body) binding.used.add(body)
    binding.to = (body ?? right).to
    edge = binding.to
  }
}

// "the German defence ministry", "Warsaw's armament agency": a body right after the name of a state.
function findBodyAfter(pieces: readonly Piece[], at: number): Piece | undefined {
  const right = pieces[at]
  const next = pieces[at + 1]
  return right && next?.role === 'body' && next.from - right.to <= 3 ? next : undefined
}

// "its defence minister", "his Polish colleague", or a bare "the defence minister": the actor comes from the text before.
function bindOwner(sentence: Sentence, binding: Binding, registry: Registry): void {
  for (let at = binding.from - 1; at >= Math.max(0, binding.from - 3); at -= 1) {
    const word = sentence.tokens[at]?.norm ?? ''
    if (word === 'its' || word === 'their') {
      binding.from = at
      binding.actors = word === 'its' ? registry.lastActors() : registry.lastGroup()
      return
    }
    if (word === 'his' || word === 'her') {
      binding.from = at
      binding.actors = registry.lastPerson()?.actors ?? []
      return
    }
    if (!/^\p{L}/u.test(word) || PREPOSITIONS.has(word)) return
  }
}

function isOutsider(sentence: Sentence, binding: Binding): boolean {
  const from = Math.max(0, binding.from - 2)
  return sentence.tokens.slice(from, binding.to).some((token) => OUTSIDERS.has(token.norm))
}

function toMention(
  sentence: Sentence,
  office: Piece,
  binding: Binding,
  pieces: readonly Piece[],
  used: Set<Piece>,
  registry: Registry,
): Mention {
  const person = findPerson(sentence, binding, pieces, used)
  const from = Math.min(binding.from, person?.from ?? binding.from)
  const to = Math.max(binding.to, person?.to ?? binding.to)
  const possessive = /^['’ʼ]s?$/.test(sentence.tokens[to]?.text ?? '')
  const span = { from: withArticle(sentence, from), to, possessive }
  if (binding.outsider) return { kind: 'outsider', form: 'plain', actors: [], ...span }
  if (person) {
    used.add(person)
    const known = registry.findByLastName(lastWord(sentence, person))
    const actors = chooseActors(binding, person, known, registry)
    return {
      kind: 'person',
      form: 'plain',
      ...span,
      actors,
      described: binding.described,
      ...(person.name === undefined ? {} : { name: person.name }),
      ...(person.person === undefined ? {} : { person: person.person }),
    }
  }
  return toHolder(sentence, office, binding, span, registry)
}

function chooseActors(
  binding: Binding,
  person: Piece,
  known: Mention | undefined,
  registry: Registry,
): readonly ActorId[] {
  if (binding.actors.length > 0) return binding.actors
  if (person.actors.length > 0) return person.actors
  if (known && known.actors.length > 0) return known.actors
  return registry.lastActors()
}

// "the French leader" is the person of that state named before, when there is one.
function toHolder(
  sentence: Sentence,
  office: Piece,
  binding: Binding,
  span: { from: number; to: number; possessive: boolean },
  registry: Registry,
): Mention {
  const words = sentence.tokens
    .slice(office.from, office.to)
    .map((token) => token.norm)
    .join(' ')
  const definite = sentence.tokens[span.from]?.norm === 'the'
  const [actor] = binding.actors
  // "the leaders" are no one person.
  const single = !/(?:leaders|presidents|ministers)$/.test(words)
  if (
    office.role === 'office' &&
    definite &&
    single &&
    IN_CHARGE.has(words) &&
    binding.actors.length <= 1
  ) {
    const held = actor === undefined ? registry.lastPerson() : registry.findByActor(actor)
    if (held) return { ...held, form: 'office', ...span }
  }
  const form = office.role === 'body' ? 'organ' : 'office'
  const last = sentence.tokens[span.to - 1]?.norm ?? ''
  const many = /(?:leaders|ministers|chiefs|heads|leadership)$/.test(`${words} ${last}`)
  const actors = binding.actors.length > 0 || !many ? binding.actors : registry.lastCollective()
  return { kind: 'actor', form, ...span, actors }
}

// A name right after the office, or on the other side of a comma.
function findPerson(
  sentence: Sentence,
  binding: Binding,
  pieces: readonly Piece[],
  used: Set<Piece>,
): Piece | undefined {
  const { tokens } = sentence
  const free = pieces.filter(
    (piece) =>
      piece.kind === 'person' &&
      !used.has(piece) &&
      (piece.role === 'name' || piece.role === 'unknown-name'),
  )
  const start = skipBack(sentence, binding.from)
  return (
    free.find((piece) => piece.from === binding.to) ??
    free.find((piece) => piece.from === binding.to + 1 && tokens[binding.to]?.text === ',') ??
    free.find(
      (piece) => piece.from === binding.to + 1 && /^['’ʼ]s$/.test(tokens[binding.to]?.text ?? ''),
    ) ??
    free.find((piece) => piece.to === start - 1 && tokens[start - 1]?.text === ',')
  )
}

function skipBack(sentence: Sentence, from: number): number {
  let at = from
  while (
    at > 0 &&
    (/^(?:the|a|an|his|her|its|'s)$/.test(sentence.tokens[at - 1]?.norm ?? '') ||
      (isCapitalised(sentence.tokens[at - 1]) === false &&
        /^\p{L}/u.test(sentence.tokens[at - 1]?.text ?? '') &&
        !PREPOSITIONS.has(sentence.tokens[at - 1]?.norm ?? '') &&
        at > from - 2))
  )
    at -= 1
  return at
}

function withArticle(sentence: Sentence, from: number): number {
  return /^(?:the|a|an)$/.test(sentence.tokens[from - 1]?.norm ?? '') ? from - 1 : from
}

function lastWord(sentence: Sentence, piece: Piece): string {
  return sentence.tokens[piece.to - 1]?.norm ?? ''
}
