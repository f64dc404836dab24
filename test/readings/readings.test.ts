import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { toDocument } from '../../src/intake/index.ts'
import type { Claim } from '../../src/model/claim.ts'
import { readDocument } from '../../src/reader/index.ts'

interface Expected {
  readonly act: string
  readonly by: readonly string[]
  readonly subject: string
  readonly if?: readonly string[]
  readonly when?: string
  readonly speaker?: string
  readonly via?: readonly string[]
  readonly start: number
  readonly end: number
  readonly words: string
}

interface Fixture {
  readonly outlet: string
  readonly publishedOn: string | null
  readonly claims: readonly Expected[]
}

const FOLDER = import.meta.dirname
const NOTHING = { actors: [], persons: [], instruments: [] }
const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')
const names = readdirSync(FOLDER)
  .filter((file) => file.endsWith('.txt'))
  .map((file) => file.slice(0, -'.txt'.length))

const isLike = (claim: Claim, expected: Expected): boolean =>
  claim.ground.kind === 'passage' &&
  claim.ground.start === expected.start &&
  claim.ground.end === expected.end &&
  claim.act === expected.act &&
  claim.subject === expected.subject

describe.each(names)('the invented report %s', (name) => {
  const text = readFileSync(join(FOLDER, `${name}.txt`), 'utf8')
  const fixture = JSON.parse(readFileSync(join(FOLDER, `${name}.claims.json`), 'utf8')) as Fixture
  const { outlet, publishedOn } = fixture
  const document = toDocument(
    { text, outlet, ...(publishedOn === null ? {} : { publishedOn }) },
    sha256,
  )
  const claims = readDocument(document, NOTHING)

  test.each(fixture.claims)('$act by $by on $subject: $words', (expected) => {
    expect(text.slice(expected.start, expected.end)).toBe(expected.words)
    const claim = claims.find((candidate) => isLike(candidate, expected))
    expect(claim).toBeDefined()
    expect([...(claim?.by ?? [])].sort()).toEqual([...expected.by].sort())
    expect([...(claim?.if ?? [])].sort()).toEqual([...(expected.if ?? [])].sort())
    if (expected.when !== undefined) expect(claim?.when).toBe(expected.when)
    if (expected.speaker !== undefined) expect(claim?.speaker?.name).toBe(expected.speaker)
    if (expected.via !== undefined) expect(claim?.via).toEqual(expected.via)
  })

  test('nothing is read from titles, captions, bylines and page furniture', () => {
    for (const { ground } of claims) {
      if (ground.kind !== 'passage') throw new Error('a read claim stands on a passage')
      const block = document.blocks.find(
        ({ start, end }) => start <= ground.start && ground.end <= end,
      )
      expect(['paragraph', 'list-item']).toContain(block?.kind)
    }
  })
})
