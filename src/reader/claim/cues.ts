import type { Act } from '../../model/act.ts'
import data from '../lexicon/acts.json' with { type: 'json' }
import { toForms } from '../text/inflect.ts'
import { addPattern, createPatterns, type Patterns } from '../text/pattern.ts'
import { toWords } from '../text/token.ts'
import { addPhrase, createTrie, type Trie } from '../text/trie.ts'

/** A phrase that tells an act, and what its negation tells; `verb` when its first word is a verb in any form. */
export interface ActCue {
  readonly act: Act
  readonly not?: Act
  readonly verb?: string
  /** A noun ("willingness to"): its agent is the one whose it is. */
  readonly noun?: true
  /** Whoever speaks says it of the grammatical subject: "Russia broke the truce", "Europe needs". */
  readonly asks?: true
}

/** A verb that says what is done ("send", "train"): what act it is hangs on its modal and tense. */
export interface Deed {
  readonly verb: string
  /** True for a thing that can be handed over: its past is a delivery. */
  readonly delivery: boolean
  /** True for a thing that is under way when told in the present: "is contributing". */
  readonly giving: boolean
}

const GIVING: ReadonlySet<string> = new Set(data.deeds.giving)

export const ACT_CUES: Patterns<ActCue> = createActCues()
export const DEEDS: ReadonlyMap<string, Deed> = createDeeds()

/** Verbs that a modal makes no promise of: "will cost", "could fail". */
export const STATIVE: ReadonlySet<string> = new Set(data.stative.flatMap(toForms))

/** Nouns for texts that parties make, and verbs for what such a text does. */
export const TEXT_NOUNS: ReadonlySet<string> = new Set(data.texts.nouns)
export const TEXT_VERBS: ReadonlySet<string> = new Set(data.texts.verbs.flatMap(toForms))

/** Phrases that only look like an act: "met with resistance". */
export const IDIOMS: Trie<true> = createIdioms()

function createIdioms(): Trie<true> {
  const trie = createTrie<true>()
  for (const { verb, rest } of data.idioms) {
    for (const form of toForms(verb)) {
      for (const end of rest) addPhrase(trie, toWords(`${form} ${end}`), true)
    }
  }
  return trie
}

function createActCues(): Patterns<ActCue> {
  const cues = createPatterns<ActCue>()
  for (const group of data.cues) {
    const negated = 'not' in group ? { not: group.not as Act } : {}
    const asks = 'asks' in group ? { asks: true as const } : {}
    for (const pattern of group.patterns) {
      const verb = pattern.startsWith('+') ? { verb: pattern.slice(1).split(' ')[0] ?? '' } : {}
      addPattern(cues, pattern, { act: group.act as Act, ...negated, ...asks, ...verb })
    }
    for (const pattern of group.nouns ?? [])
      addPattern(cues, pattern, { act: group.act as Act, noun: true })
  }
  addConstructions(cues)
  return cues
}

// "give the green light", "talks with Kyiv resumed": every verb of a family goes with every noun of it, close by.
function addConstructions(cues: Patterns<ActCue>): void {
  for (const { act, verbs, nouns } of data.constructions) {
    for (const verb of verbs) {
      const value = { act: act as Act, verb: verb.split(' ')[0] ?? '' }
      for (const noun of nouns)
        for (const gap of [' ', ' _ ']) addPattern(cues, `+${verb}${gap}${noun}`, value)
    }
  }
  for (const { act, nouns, verbs } of data.happenings) {
    for (const noun of nouns)
      for (const verb of verbs)
        for (const gap of [' ', ' _ '])
          addPattern(cues, `${noun}${gap}+${verb}`, { act: act as Act })
  }
}

function createDeeds(): ReadonlyMap<string, Deed> {
  const deeds = new Map<string, Deed>()
  const add = (verb: string, delivery: boolean): void => {
    for (const form of toForms(verb))
      if (!deeds.has(form)) deeds.set(form, { verb, delivery, giving: GIVING.has(verb) })
  }
  for (const verb of data.deeds.delivery) if (!verb.includes(' ')) add(verb, true)
  for (const verb of data.deeds.other) add(verb, false)
  return deeds
}
