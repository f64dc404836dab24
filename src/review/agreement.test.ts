import { describe, expect, test } from 'vitest'
import { exampleStatement } from '../../test/example-framework.ts'
import type { Statement } from '../model/statement.ts'
import { findAgreement, toAlpha } from './agreement.ts'

/** Columns of a table of observers as units, empty cells left out. */
const toUnits = (...observers: readonly string[]): readonly (readonly string[])[] =>
  Array.from({ length: observers[0]?.length ?? 0 }, (_, unit) =>
    observers.flatMap((values) => {
      const value = values[unit]
      return value === undefined || value === '.' ? [] : [value]
    }),
  ).filter(({ length }) => length >= 2)

describe('agreement between reviewers', () => {
  // Both tables and their values stand in Krippendorff, "Computing Krippendorff's Alpha-Reliability" (2011), sections A and C.
  test('is 0.095 for the two observers of ten units', () => {
    const { alpha, verdicts, same } = toAlpha(toUnits('0100000010', '1110010000'))
    expect(alpha).toBeCloseTo(0.095, 3)
    expect([verdicts, same]).toEqual([20, 0.6])
  })

  test('is 0.743 for four observers with gaps', () => {
    const { alpha, verdicts } = toAlpha(
      toUnits('123321412...', '1233224125.3', '.3332342251.', '12332441251.'),
    )
    expect(alpha).toBeCloseTo(0.743, 3)
    expect(verdicts).toBe(40)
  })

  test('is not told where there is no pair, or no difference to be had by chance', () => {
    expect(toAlpha([])).toEqual({ verdicts: 0 })
    expect(toAlpha([['accept', 'accept']])).toEqual({ verdicts: 2, same: 1 })
  })

  test('counts each person’s newest verdict, and neither what was taken back nor an author’s own part', () => {
    const read = (
      judgements: readonly (readonly [string, 'accept' | 'reject' | 'undo'])[],
      author?: string,
    ): Statement => ({
      ...exampleStatement({
        act: 'offer',
        by: ['ARL'],
        subject: 'land-force',
        origin: {
          kind: 'read',
          reader: 'rules-1',
          ...(author && { amends: { claim: 'r-0', by: author } }),
        },
      }),
      judgements: judgements.map(([by, verdict]) => ({
        claim: 'c',
        by,
        verdict,
        reason: 'r',
        recordedAt: '',
      })),
    })
    expect(
      findAgreement([
        read([
          ['Ann', 'accept'],
          ['Ben', 'reject'],
          ['Ben', 'accept'],
        ]),
        read([
          ['Ann', 'reject'],
          ['Ben', 'accept'],
          ['Ben', 'undo'],
        ]),
        read(
          [
            ['Ann', 'accept'],
            ['Ben', 'accept'],
          ],
          'Ann',
        ),
        read([
          ['Ann', 'accept'],
          ['Cem', 'reject'],
        ]),
      ]),
    ).toMatchObject({ units: 2, reviewers: 3, verdicts: 4, same: 0.5 })
  })
})
