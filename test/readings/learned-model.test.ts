import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  assignGold,
  preferPlain,
  toExamples,
  toPhrases,
  // @ts-expect-error: the scripts are plain JavaScript
} from '../../scripts/reader-model/examples.mjs'
// @ts-expect-error: the scripts are plain JavaScript
import { trainModel } from '../../scripts/reader-model/train.mjs'
import { ACTS } from '../../src/model/act.ts'
import type { Document } from '../../src/model/document.ts'
import { SUBJECTS } from '../../src/model/subject.ts'
import {
  FEATURES,
  readByRules,
  readDocument,
  toActFeatures,
  toActorOptions,
  toHash,
  toPlaces,
  toReaderModel,
  toShippedModel,
  toSubjectFeatures,
} from '../../src/reader/index.ts'
import states from '../../src/reader/lexicon/states.json' with { type: 'json' }
import file from '../../src/reader/model/weights.json' with { type: 'json' }

const nothing = { actors: [], persons: [], instruments: [] }
const reader = {
  nothing,
  acts: ACTS,
  subjects: SUBJECTS.map(({ id }) => id),
  features: FEATURES,
  readByRules,
  toPlaces,
  toActFeatures,
  toSubjectFeatures,
  toActorOptions,
  toHash,
}
const LINES = `[refuse land-force: {A} gave troops a flat no].
[pledge funding: {A} will foot a quarter of the bill].
[meet support: {A}'s premier was in {C} on Sunday].
[refuse funding: Not one cent from {A}].
The minister of {A} wore a blue suit and smiled at the troops.
[pledge land-force: {A} will send soldiers].`

const toDocument = (text: string): Document => ({
  id: 'd-model',
  text,
  rights: 'own',
  blocks: text === '' ? [] : [{ kind: 'paragraph', start: 0, end: text.length }],
})
const toTraining = () =>
  toPhrases(LINES, states).map((phrase: unknown) => toExamples(phrase, reader, true))

describe('the learned model', () => {
  test('was trained on the features that this program computes', () => {
    expect(file.features).toBe(FEATURES)
    expect(file.layers.acts.classes).toEqual(['none', ...ACTS])
    for (const { id } of SUBJECTS) expect(file.layers.subjectWords.classes).toContain(id)
  })

  test('comes out the same, byte for byte, from the same examples', () => {
    const once = trainModel(toTraining(), [], reader)
    const again = trainModel(toTraining(), [], reader)
    expect(JSON.stringify(again)).toBe(JSON.stringify(once))
    expect(once.layers.acts.rows.length).toBeGreaterThan(100)
    expect(toReaderModel(once).acts.classes).toEqual(['none', ...ACTS])
  })

  test('gives every annotated sentence a verb that stands for it', () => {
    const [first] = toTraining()
    assignGold(first, preferPlain)
    const acts = first.candidates.map((each: { act: string }) => each.act)
    expect(acts).toContain('refuse')
  })

  test('points at words of the text, gives a confidence, and reads any string the same twice', () => {
    const words = [
      'Poland',
      'France',
      'will',
      'send',
      'troops',
      'no',
      '“',
      '”',
      ',',
      'if',
      'a truce',
      'said',
      'that',
      'and',
      'is',
      'ready',
      'to',
      '.',
      ':',
      '–',
    ]
    const prose = fc
      .array(fc.constantFrom(...words), { maxLength: 60 })
      .map((list) => list.join(' '))
    fc.assert(
      fc.property(fc.oneof(prose, fc.string({ unit: 'grapheme', maxLength: 200 })), (text) => {
        const claims = readDocument(toDocument(text), nothing, toShippedModel())
        expect(readDocument(toDocument(text), nothing, toShippedModel())).toEqual(claims)
        for (const { ground, by, origin } of claims) {
          if (ground.kind !== 'passage') throw new Error('a read claim stands on a passage')
          expect(text.slice(ground.start, ground.end).trim()).not.toBe('')
          expect(ground.end).toBeLessThanOrEqual(text.length)
          expect(by.length).toBeGreaterThan(0)
          if (origin.kind === 'read' && origin.confidence !== undefined) {
            expect(origin.confidence).toBeGreaterThanOrEqual(0)
            expect(origin.confidence).toBeLessThanOrEqual(1)
          }
        }
      }),
      { numRuns: 150 },
    )
  })
})
