import type { ActorId } from '../../model/actor.ts'
import type { Sentence } from '../text/parse.ts'
import type { Mention, MentionForm } from './mention.ts'
import { PREPOSITIONS } from './phrases.ts'
import type { Registry } from './registry.ts'

const PERSONAL: Readonly<Record<string, 'person' | 'thing' | 'many' | 'first'>> = {
  he: 'person',
  she: 'person',
  him: 'person',
  them: 'many',
  it: 'thing',
  they: 'many',
  we: 'first',
  i: 'first',
  us: 'first',
  our: 'first',
  ours: 'first',
  his: 'person',
  her: 'person',
  its: 'thing',
  their: 'many',
}
const POSSESSIVE: ReadonlySet<string> = new Set(['our', 'his', 'her', 'its', 'their'])
const GROUPS =
  /^(?:countries|parties|sides|states|nations|capitals|governments|members|buyers|organisations|organizations|ministers|leaders|allies|partners|participants|signatories|delegations|contributors)$/
const COUNTRY = /^(?:country|nation|kingdom|republic|homeland|capital|people|compatriots)$/
const BODIES =
  /^(?:bloc|alliance|union|organisation|organization|grouping|body|watchdog|agency|federation|group)$/
const NUMBERS =
  /^(?:\d{1,2}|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\p{L}+teen|twenty|thirty|forty|dozens?|some|most|many|several|all|both|these|those|the|other|each|every|one|participating|member|willing|of)$/u

/** Pronouns, and phrases that stand for those named before ("both countries", "the four buyers"), with what they mean. */
export function findPronouns(
  { tokens }: Sentence,
  named: readonly Mention[],
  registry: Registry,
): readonly Mention[] {
  const found: Mention[] = []
  for (let at = 0; at < tokens.length; at += 1) {
    if (named.some((mention) => mention.from <= at && at < mention.to)) continue
    const token = tokens[at]
    const word = token?.norm ?? ''
    const kind = token?.text === 'US' ? undefined : PERSONAL[word]
    if (kind !== undefined) {
      const pronoun = toPronoun(kind, at, POSSESSIVE.has(word), registry, named, tokens)
      const to = POSSESSIVE.has(word) ? findCountry(tokens, at + 1) : undefined
      found.push(to === undefined ? pronoun : toThose(tokens, at, to, pronoun.actors, pronoun.form))
    } else {
      const group = toGroup(tokens, at, registry)
      if (group) {
        found.push(group)
        at = group.to - 1
      }
    }
  }
  return found
}

// "his country", "their own capital": whoever is meant, it is the state.
function findCountry(tokens: Sentence['tokens'], from: number): number | undefined {
  const at = tokens[from]?.norm === 'own' ? from + 1 : from
  return COUNTRY.test(tokens[at]?.norm ?? '') ? at + 1 : undefined
}

function toPronoun(
  kind: 'person' | 'thing' | 'many' | 'first',
  at: number,
  possessive: boolean,
  registry: Registry,
  named: readonly Mention[],
  tokens: Sentence['tokens'],
): Mention {
  const place = { from: at, to: at + 1, possessive }
  if (kind === 'first') return { kind: 'actor', form: 'first-person', ...place, actors: [] }
  if (kind === 'person') {
    const before = named.filter((m) => m.kind === 'person' && m.name !== undefined && m.to <= at)
    const inside = before.find((m) => !m.possessive) ?? before.at(-1)
    const person = inside ?? registry.lastPerson()
    if (person) return { ...person, form: 'pronoun', ...place }
    return { kind: 'person', form: 'pronoun', ...place, actors: [] }
  }
  const subject = findSubject(named, tokens, at)
  // "The G7 states declared that they": several, or a body of several.
  const many =
    subject && (subject.actors.length > 1 || subject.form === 'group' || isSeveral(subject, tokens))
  const actors =
    kind === 'thing'
      ? (subject?.actors ?? registry.lastActors())
      : many
        ? subject.actors
        : registry.lastGroup()
  return {
    kind: 'actor',
    form: 'pronoun',
    ...place,
    actors: actors.length > 0 ? actors : registry.lastActors(),
  }
}

function isSeveral(subject: Mention, tokens: Sentence['tokens']): boolean {
  return tokens
    .slice(Math.max(subject.from, subject.to - 1), subject.to + 2)
    .some((token) => GROUPS.test(token.norm))
}

// "Ukraine said that it would": the first state named before it that is no place and no owner.
function findSubject(
  named: readonly Mention[],
  tokens: Sentence['tokens'],
  at: number,
): Mention | undefined {
  return named.find((mention) => {
    if (mention.kind !== 'actor' || mention.to > at || mention.actors.length === 0) return false
    const before = tokens[mention.from - 1]?.norm ?? ''
    const oblique = before === 'of' || PREPOSITIONS.has(before)
    return !oblique && !mention.possessive && mention.form !== 'demonym'
  })
}

function toGroup(tokens: Sentence['tokens'], at: number, registry: Registry): Mention | undefined {
  const word = tokens[at]?.norm ?? ''
  const next = tokens[at + 1]?.norm
  if (word === 'the' && next === 'country')
    return toThose(tokens, at, at + 2, registry.lastActors())
  // "the bloc", "the alliance": which one, the text before tells.
  if (word === 'the' && BODIES.test(next ?? '')) return toThose(tokens, at, at + 2, [])
  if (word === 'both' && !GROUPS.test(next ?? '') && next !== 'the')
    return toThose(tokens, at, at + 1, registry.lastGroup())
  let to = skipMeasure(tokens, at)
  const measured = to > at
  while (to < at + 8 && NUMBERS.test(tokens[to]?.norm ?? '')) to += 1
  if (to === at && !isBareGroup(tokens, at)) return undefined
  if (measured && !GROUPS.test(tokens[to]?.norm ?? '')) return undefined
  if (word === 'of') return undefined
  const count = tokens
    .slice(at + 1, to)
    .some((token) => /^(?:two|three|four|five|six|seven|eight|nine|ten)$/.test(token.norm))
  const generic = GROUPS.test(tokens[to]?.norm ?? '')
  if (generic && tokens[to + 1]?.norm === 'of') return undefined
  if (generic) to += 1
  else if (word !== 'the' && word !== 'all') return undefined
  else if (!count || /^\p{L}/u.test(tokens[to]?.text ?? '') === false) return undefined
  else if (
    !/^(?:will|would|have|are|were|may|can|had|said|to|\p{L}+ed)$/u.test(tokens[to]?.norm ?? '')
  )
    return undefined
  const others = tokens.slice(at, to).some((token) => token.norm === 'other')
  if (others) return toThose(tokens, at, to, [])
  const parties = /^(?:parties|sides)$/.test(tokens[to - 1]?.norm ?? '')
  const actors =
    generic && !count && !parties && word !== 'both'
      ? registry.lastCollective()
      : registry.lastGroup()
  return toThose(tokens, at, to, actors)
}

// "a number of", "a total of", "dozens of".
function skipMeasure(tokens: Sentence['tokens'], at: number): number {
  const noun = tokens[at]?.norm === 'a' ? at + 1 : at
  const measure =
    /^(?:number|total|group|majority|handful|range|series|minority|couple|dozens|scores)$/
  return measure.test(tokens[noun]?.norm ?? '') && tokens[noun + 1]?.norm === 'of' ? noun + 2 : at
}

// "Countries that ...", "participants agreed": no number, but the subject of a clause.
function isBareGroup(tokens: Sentence['tokens'], at: number): boolean {
  const word = tokens[at]?.norm ?? ''
  if (!GROUPS.test(word) || !word.endsWith('s')) return false
  return at === 0 || /^(?:where|that|while|and|but|as|,)$/.test(tokens[at - 1]?.norm ?? '')
}

function toThose(
  tokens: Sentence['tokens'],
  from: number,
  to: number,
  actors: readonly ActorId[],
  form: MentionForm = 'pronoun',
): Mention {
  const possessive = /^['’ʼ]s?$/.test(tokens[to]?.text ?? '')
  return { kind: 'actor', form, from, to, actors, possessive }
}
