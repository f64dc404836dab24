import type { Sentence } from '../text/parse.ts'
import type { Mention } from './mention.ts'
import type { Registry } from './registry.ts'

const PERSONAL: Readonly<Record<string, 'person' | 'thing' | 'many' | 'first'>> = {
  he: 'person',
  she: 'person',
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
  /^(?:both|countries|parties|sides|states|nations|capitals|governments|members|buyers|organisations|organizations|ministers|leaders|nine|eight|seven|six|five|four|three|two)$/

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
    if (kind !== undefined) found.push(toPronoun(kind, at, POSSESSIVE.has(word), registry))
    else {
      const group = toGroup(tokens, at, registry)
      if (group) {
        found.push(group)
        at = group.to - 1
      }
    }
  }
  return found
}

function toPronoun(
  kind: 'person' | 'thing' | 'many' | 'first',
  at: number,
  possessive: boolean,
  registry: Registry,
): Mention {
  const place = { from: at, to: at + 1, possessive }
  if (kind === 'first') return { kind: 'actor', form: 'first-person', ...place, actors: [] }
  if (kind === 'person') {
    const person = registry.lastPerson()
    if (person) return { ...person, form: 'pronoun', ...place }
    return { kind: 'person', form: 'pronoun', ...place, actors: [] }
  }
  const actors = kind === 'thing' ? registry.lastActors() : registry.lastGroup()
  return {
    kind: 'actor',
    form: 'pronoun',
    ...place,
    actors: actors.length > 0 ? actors : registry.lastActors(),
  }
}

function toGroup(tokens: Sentence['tokens'], at: number, registry: Registry): Mention | undefined {
  const word = tokens[at]?.norm ?? ''
  if (word === 'the' && tokens[at + 1]?.norm === 'country') {
    return {
      kind: 'actor',
      form: 'pronoun',
      from: at,
      to: at + 2,
      actors: registry.lastActors(),
      possessive: /^['’]s?$/.test(tokens[at + 2]?.text ?? ''),
    }
  }
  if (!/^(?:the|both|all)$/.test(word)) return undefined
  let to = at + 1
  while (to < at + 4 && GROUPS.test(tokens[to]?.norm ?? '')) to += 1
  const number =
    word === 'both' ||
    tokens
      .slice(at + 1, to)
      .some((token) =>
        /^(?:two|three|four|five|six|seven|eight|nine|parties|sides)$/.test(token.norm),
      )
  if (!number || (to === at + 1 && word !== 'both')) return undefined
  return {
    kind: 'actor',
    form: 'pronoun',
    from: at,
    to,
    actors: registry.lastGroup(),
    possessive: false,
  }
}
