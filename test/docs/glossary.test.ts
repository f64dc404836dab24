import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { ACTS } from '../../src/model/act.ts'
import { SUBJECTS } from '../../src/model/subject.ts'
import { TRUTHS } from '../../src/model/truth.ts'
import { LADDER, MARK_SIGN, RUNG_OF_ACT, STATE_WORDS } from '../../src/model/vocabulary.ts'
import { PROBLEM_STATUS } from '../../src/server/problem-status.ts'
import { VIEWS } from '../../src/server/view/index.ts'
import { ROOT, toAnchor } from './read-markdown.ts'

const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8')
const concepts = read('docs/concepts.md')
const headings = [...concepts.matchAll(/^### (.+)$/gm)].map(([, heading = '']) => heading)

describe('the glossary', () => {
  const nouns = readdirSync(join(ROOT, 'src/model'))
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
    .map((name) => name.replace(/\.ts$/, ''))

  it.each(nouns)('has an entry for src/model/%s.ts', (noun) => {
    expect(headings.map(toAnchor)).toContain(noun)
  })

  it('has no entry without a noun', () => {
    expect(headings.map(toAnchor).filter((anchor) => !nouns.includes(anchor))).toEqual([])
  })

  it.each([
    ['act', ACTS],
    ['subject', SUBJECTS.map(({ id }) => id)],
    ['truth', TRUTHS],
    ['finding', [...LADDER, ...Object.values(RUNG_OF_ACT)]],
    ['provision', Object.keys(STATE_WORDS)],
    ['vocabulary', Object.keys(MARK_SIGN)],
  ])('tells every word of the closed list under %s', (noun, words) => {
    const entry = toEntry(noun)
    for (const word of words) expect(entry).toContain(`\`${word}\``)
  })

  // Unions of the model that are written as types only: their words are read from the file.
  it.each([
    ['voice', 'voice.ts', 'Voice'],
    ['truce', 'truce.ts', 'TruceClass'],
    ['statement', 'statement.ts', 'Standing'],
    ['instrument', 'instrument.ts', 'Stage'],
    ['instrument', 'instrument.ts', 'InstrumentKind'],
    ['instrument', 'instrument.ts', 'PartyAction'],
    ['instrument', 'instrument.ts', 'PledgeKind'],
    ['provision', 'provision.ts', 'Bindingness'],
    ['actor', 'actor.ts', 'Role'],
    ['document', 'document.ts', 'Rights'],
    ['document', 'document.ts', 'BlockKind'],
    ['judgement', 'judgement.ts', 'Rank'],
  ])('tells every word under %s of the union in %s: %s', (noun, file, union) => {
    const [, body = ''] =
      new RegExp(`export type ${union} =([^]*?)(?:\\n\\n|$)`).exec(read(`src/model/${file}`)) ?? []
    const words = [...body.matchAll(/'([^']+)'/g)].map(([, word]) => word)
    expect(words.length).toBeGreaterThan(1)
    for (const word of words) expect(toEntry(noun)).toContain(`\`${word}\``)
  })

  it('tells every kind of entry and every verdict', () => {
    const kinds = [...read('src/model/entry.ts').matchAll(/readonly kind: '([^']+)'/g)]
    expect(kinds.length).toBeGreaterThan(5)
    for (const [, kind] of kinds) expect(toEntry('entry')).toContain(`\`${kind}\``)
    const [, verdicts = ''] = /readonly verdict: (.+)/.exec(read('src/model/judgement.ts')) ?? []
    for (const [, verdict] of verdicts.matchAll(/'([^']+)'/g))
      expect(toEntry('judgement')).toContain(`\`${verdict}\``)
  })
})

describe('the API reference', () => {
  const api = read('docs/reference/api.md')

  it.each(VIEWS.map(({ path }) => path))('has the address %s', (path) => {
    const written = path === '/' ? '/index' : path.replace(/:(\w+)/g, '{$1}')
    expect(api).toContain(`\`${written}.json\``)
  })

  it.each(Object.keys(PROBLEM_STATUS))('has the code %s', (code) => {
    expect(api).toContain(`\`${code}\``)
  })
})

/** The text of a glossary entry. */
function toEntry(noun: string): string {
  const sections = concepts.split(/^(?=##+ )/m)
  return sections.find((section) => toAnchor(/^### (.+)/.exec(section)?.[1] ?? '') === noun) ?? ''
}
