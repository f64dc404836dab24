import type { PartialDate } from '../../model/partial-date.ts'
import type { KnownPerson, Named } from '../knowledge.ts'
import type { Lexicon } from '../lexicon.ts'
import { type Sentence, toText } from '../text/parse.ts'
import { isCapitalised, type Token } from '../text/token.ts'
import { findLongest } from '../text/trie.ts'
import type { Mention } from './mention.ts'
import { NON_NAMES, OFFICES, OUTLET_NOUNS, TITLES } from './phrases.ts'
import type { Registry } from './registry.ts'
import { toActorOf } from './tenure.ts'

/** What one place in a sentence may be, before names and offices are put together. */
export interface Piece extends Mention {
  readonly role: 'name' | 'office' | 'body' | 'unknown-name'
}

/** Names of actors, persons and outlets, offices, and runs of capitals that may be names, in order and without overlap. */
export function findPieces(
  sentence: Sentence,
  lexicon: Lexicon,
  registry: Registry,
  on: PartialDate | undefined,
): readonly Piece[] {
  const { tokens } = sentence
  const pieces: Piece[] = []
  for (let at = 0; at < tokens.length; ) {
    const found =
      findName(tokens, at, lexicon, registry, on) ??
      findOffice(tokens, at) ??
      findUnknown(sentence, at, registry, lexicon)
    if (found === undefined) {
      at += 1
      continue
    }
    if (found !== 'blocked') pieces.push(found)
    at = found === 'blocked' ? at + blockedLength(tokens, at, lexicon) : found.to
  }
  return pieces
}

function findName(
  tokens: readonly Token[],
  at: number,
  lexicon: Lexicon,
  registry: Registry,
  on: PartialDate | undefined,
): Piece | 'blocked' | undefined {
  const hit = findLongest(lexicon.names, tokens, at)
  if (!hit) return undefined
  if (hit.values.some((value) => value.kind === 'blocked')) return 'blocked'
  const to = at + hit.length
  const named = chooseNamed(hit.values, tokens, at, to, registry)
  return named && toPiece(named, tokens, at, to, on)
}

function chooseNamed(
  values: readonly Named[],
  tokens: readonly Token[],
  at: number,
  to: number,
  registry: Registry,
): Named | undefined {
  const first = tokens[at]
  const fits = values.filter((value) => {
    if (value.kind === 'blocked') return false
    if (value.kind === 'actor' && value.form === 'group') return true
    if (value.kind !== 'person' && value.kind !== 'list' && value.cased !== undefined)
      return first?.text === value.cased
    return isCapitalised(first) || first?.text === first?.text.toUpperCase()
  })
  const persons = fits.filter((value) => value.kind === 'person')
  const others = fits.filter((value) => value.kind !== 'person')
  const person =
    persons.find((value) => value.kind === 'person' && value.whole) ??
    chooseByLastName(persons, registry, others.length > 0, tokens, at, to)
  // A framework adds its names last: they overlay the reader's own.
  return person ?? others.at(-1)
}

// A last name alone is one of ours only when no other name of ours ends so, or the text named the person before.
function chooseByLastName(
  persons: readonly Named[],
  registry: Registry,
  ambiguous: boolean,
  tokens: readonly Token[],
  at: number,
  to: number,
): Named | undefined {
  const ids = new Map<string, Named>()
  for (const value of persons) if (value.kind === 'person') ids.set(value.person.id, value)
  const seen = [...ids.values()].find(
    (value) => value.kind === 'person' && registry.hasPerson(value.person.id),
  )
  if (seen) return seen
  const [only] = ids.values()
  if (ids.size !== 1 || only?.kind !== 'person' || ambiguous) return undefined
  const before = tokens[at - 1]
  // "Ben Healey" is not John Healey: a capital word before a last name is another first name.
  const otherFirstName =
    isCapitalised(before) &&
    !NON_NAMES.has(before?.norm ?? '') &&
    !TITLES.has(before?.norm ?? '') &&
    !endsOffice(tokens, at) &&
    at > 1
  if (otherFirstName) return undefined
  return (tokens[to - 1]?.norm.length ?? 0) >= 4 ? only : undefined
}

function endsOffice(tokens: readonly Token[], at: number): boolean {
  for (let from = Math.max(0, at - 4); from < at; from += 1) {
    const hit = findLongest(OFFICES, tokens, from)
    if (hit && from + hit.length === at) return true
  }
  return false
}

function toPiece(
  named: Named,
  tokens: readonly Token[],
  from: number,
  to: number,
  on: PartialDate | undefined,
): Piece | undefined {
  const possessive = /^['’ʼ]s?$/.test(tokens[to]?.text ?? '')
  if (named.kind === 'actor') {
    return {
      kind: 'actor',
      role: 'name',
      form: isPeople(named.form, tokens, from, to) ? 'name' : named.form,
      from,
      to,
      actors: [named.actor],
      possessive,
    }
  }
  if (named.kind === 'list') {
    return { kind: 'actor', role: 'name', form: 'name', from, to, actors: named.actors, possessive }
  }
  if (named.kind === 'outlet') {
    return {
      kind: 'outlet',
      role: 'name',
      form: 'plain',
      from,
      to,
      actors: [],
      name: named.name,
      possessive,
    }
  }
  if (named.kind === 'blocked') return undefined
  return toPersonPiece(named.person, from, to, possessive, on)
}

// What follows a person but no adjective.
const ALONE = /^(?:,|who|whose|has|have|had|is|was|will|would|could|may|also|said|told|left)$/

// "Danes", "the Germans", "the Briton said": people, not an adjective.
function isPeople(form: string, tokens: readonly Token[], from: number, to: number): boolean {
  if (form !== 'demonym') return false
  const last = tokens[to - 1]?.norm ?? ''
  const one = tokens[from - 1]?.norm === 'the' && ALONE.test(tokens[to]?.norm ?? '')
  return one || (last.endsWith('s') && last !== 'swiss')
}

function toPersonPiece(
  person: KnownPerson,
  from: number,
  to: number,
  possessive: boolean,
  on: PartialDate | undefined,
): Piece {
  const actor = toActorOf(person, on)
  return {
    kind: 'person',
    role: 'name',
    form: 'plain',
    from,
    to,
    actors: actor === undefined ? [] : [actor],
    name: person.name,
    person: person.id,
    possessive,
  }
}

function findOffice(tokens: readonly Token[], at: number): Piece | undefined {
  const hit = findLongest(OFFICES, tokens, at)
  if (!hit) return undefined
  const role = hit.values[0] ?? 'office'
  const to = at + hit.length
  const possessive = /^['’ʼ]s?$/.test(tokens[to]?.text ?? '')
  return { kind: 'actor', role, form: 'office', from: at, to, actors: [], possessive }
}

function findUnknown(
  sentence: Sentence,
  at: number,
  registry: Registry,
  lexicon: Lexicon,
): Piece | undefined {
  const { tokens } = sentence
  const first = tokens[at]
  const label = isLabel(tokens, at)
  if (!isNameWord(first, label)) return undefined
  let to = at + 1
  while (to < tokens.length && continuesName(tokens, to, label) && !isKnown(tokens, to, lexicon))
    to += 1
  const particle = /^(?:de|van|von|der|la|di|da|al|bin|ben|del)$/
  while (particle.test(tokens[to]?.norm ?? '') && isNameWord(tokens[to + 1])) {
    to += 2
    while (to < tokens.length && isNameWord(tokens[to])) to += 1
  }
  const known = registry.findByLastName(tokens[to - 1]?.norm ?? '')
  const possessive = /^['’ʼ]s?$/.test(tokens[to]?.text ?? '')
  const name = toText(sentence, at, to)
  if (known) return { ...known, role: 'name', from: at, to, possessive }
  if (followsOutletNoun(tokens, at)) {
    return {
      kind: 'outlet',
      role: 'name',
      form: 'plain',
      from: at,
      to,
      actors: [],
      name,
      possessive,
    }
  }
  return {
    kind: 'person',
    role: 'unknown-name',
    form: 'plain',
    from: at,
    to,
    actors: [],
    name,
    possessive,
  }
}

// "MINISTER MARLES:": in the label of a transcript names stand in capitals.
function isLabel(tokens: readonly Token[], at: number): boolean {
  if (at > 5 || (tokens[at]?.text.length ?? 0) < 3) return false
  return tokens.slice(at + 1, at + 5).some((token) => token.text === ':')
}

// "Neighbouring Egypt": a name of ours ends a run of capitals; a last name does not ("Ben Healey").
function isKnown(tokens: readonly Token[], at: number, lexicon: Lexicon): boolean {
  const values = findLongest(lexicon.names, tokens, at)?.values ?? []
  return values.some((value) => value.kind === 'actor' && value.form !== 'group')
}

function continuesName(tokens: readonly Token[], at: number, label: boolean): boolean {
  // "Tore O. Sandvik": an initial and its point belong to the name.
  if (tokens[at]?.text === '.')
    return tokens[at - 1]?.text.length === 1 && isNameWord(tokens[at + 1])
  return isNameWord(tokens[at], label) && !findLongest(OFFICES, tokens, at)
}

// "the newspaper Die Rundschau", "the portal “Vostok-Info”": a name after such a noun is an outlet.
function followsOutletNoun(tokens: readonly Token[], at: number): boolean {
  const before = /^[“"‘«]$/.test(tokens[at - 1]?.text ?? '') ? at - 2 : at - 1
  return OUTLET_NOUNS.has(tokens[before]?.norm ?? '')
}

function isNameWord(token: Token | undefined, label = false): boolean {
  if (!token || !isCapitalised(token) || NON_NAMES.has(token.norm)) return false
  return label || /\p{Ll}/u.test(token.text) || token.text.length === 1
}

function blockedLength(tokens: readonly Token[], at: number, lexicon: Lexicon): number {
  return findLongest(lexicon.names, tokens, at)?.length ?? 1
}
