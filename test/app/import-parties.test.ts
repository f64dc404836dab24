import { describe, expect, test } from 'vitest'
import { type Import, type Imported, importParties } from '../../src/app/import-parties.ts'
import { computeRecord } from '../../src/engine/guarantees/index.ts'
import {
  appendRows,
  parseFramework,
  toMembershipTable,
  toYaml,
} from '../../src/io/framework/index.ts'
import type { FrameworkFile } from '../../src/model/framework.ts'
import { assert } from '../../src/model/problem.ts'
import type { Statement } from '../../src/model/statement.ts'
import { exampleQuestion } from '../example-framework.ts'

const HEADER = 'instrument,actor,from,to,kinds,condition'
const TABLE = [
  HEADER,
  'Pact,Arland,1936,,defence,',
  'Pact,Two Borlands,1937-05,1940,defence,in-danger',
  'Entente,2,1900,1910,neutrality,when asked',
].join('\n')

const importInto = (
  files: readonly FrameworkFile[],
  text = TABLE,
  more: Partial<Import> = {},
): Imported =>
  importParties(
    {
      ...toMembershipTable(text, '/data/Old pacts.csv'),
      files,
      id: 'pacts',
      newActors: true,
      ...more,
    },
    parseFramework,
    { toYaml, appendRows },
  )
/** The folder after an import. */
const write = (
  files: readonly FrameworkFile[],
  { changed }: Imported,
): readonly FrameworkFile[] => [
  ...files.filter(({ path }) => !changed.some((one) => one.path === path)),
  ...changed,
]
const textOf = (files: readonly FrameworkFile[], path: string): string | undefined =>
  files.find((file) => file.path === path)?.text
const fresh = write([], importInto([]))

describe('a table imported into a new folder', () => {
  test('makes a whole framework, the table its source', () => {
    const { framework, faults } = parseFramework(fresh)
    expect(faults).toEqual([])
    expect(fresh.map(({ path }) => path).sort()).toEqual([
      'actors/states.yaml',
      'fluents.yaml',
      'framework.yaml',
      'memberships/Old-pacts.csv',
      'sources.yaml',
    ])
    expect(textOf(fresh, 'memberships/Old-pacts.csv')).toBe(TABLE)
    expect(framework?.id).toBe('pacts')
    expect(framework?.begins).toEqual({ on: '1900', sources: ['Old-pacts'] })
    expect(framework?.actors.map(({ id, name }) => `${id} ${name}`)).toEqual([
      '2 2',
      'Arland Arland',
      'Two-Borlands Two Borlands',
    ])
  })

  test('gives instruments with mutual pledges, and a claim for each membership', () => {
    const { framework } = parseFramework(fresh)
    expect(framework?.instruments.map(({ id, kind, sources }) => ({ id, kind, sources }))).toEqual([
      { id: 'Entente', kind: 'arrangement', sources: ['Old-pacts'] },
      { id: 'Pact', kind: 'arrangement', sources: ['Old-pacts'] },
    ])
    expect(framework?.instruments[1]?.memberships).toEqual([
      { actor: 'Arland', from: '1936', kinds: ['defence'] },
      {
        actor: 'Two-Borlands',
        from: '1937-05',
        to: '1940',
        kinds: ['defence'],
        conditionWords: 'in-danger',
      },
    ])
    expect(framework?.record.map(({ act, by, subject, when }) => [act, by, subject, when])).toEqual(
      [
        ['agree', ['2'], 'Entente', '1900'],
        ['agree', ['Arland'], 'Pact', '1936'],
        ['agree', ['Two-Borlands'], 'Pact', '1937-05'],
      ],
    )
  })

  test('changes nothing the second time, with the flag or without', () => {
    expect(importInto(fresh).changed).toEqual([])
    expect(importInto(fresh, TABLE, { newActors: false }).changed).toEqual([])
  })

  test('gives the same instruments and record whatever the order of its rows', () => {
    const [header = '', ...rows] = TABLE.split('\n')
    const other = write([], importInto([], [header, ...rows.reverse()].join('\n')))
    const { instruments, record } = parseFramework(fresh).framework ?? {}
    expect(parseFramework(other).framework).toMatchObject({ instruments, record })
  })
})

describe('what follows from a table', () => {
  const { framework } = parseFramework(fresh)
  assert(framework, 'the new framework has a fault')
  const statements = framework.record.map(
    (claim, index): Statement => ({
      claim,
      sequence: index + 1,
      recordedAt: '2026-01-01T00:00:00.000Z',
      standing: 'accepted',
      rank: 'normal',
      judgements: [],
    }),
  )
  const on = (day: string) => computeRecord(framework, statements, exampleQuestion(day))
  const pact = framework.instruments.find(({ id }) => id === 'Pact')
  assert(pact, 'the table has no Pact')

  test.each([
    ['1936-12-31', ['Arland']],
    ['1937-05-01', ['Arland', 'Two-Borlands']],
    ['1940-12-31', ['Arland', 'Two-Borlands']],
    ['1941-01-01', ['Arland']],
  ])('its members on %s are parties, as the table tells it', (day, expected) => {
    const { parties } = on(day).parties(pact)
    expect(parties.map(({ actor }) => actor)).toEqual(expected)
    for (const { action } of parties) expect(action).toBe('membership')
  })

  test('what has ended is no position any more, and never was an own word', () => {
    const position = (day: string) =>
      on(day)
        .positions()
        .find(({ actor }) => actor === 'Two-Borlands')
    expect(position('1939-01-01')).toMatchObject({ state: 'stands', rung: 'agree' })
    expect(position('1950-01-01')).toMatchObject({
      state: 'silent',
      because: 'over: what was agreed has ended',
    })
    expect(position('1939-01-01')?.voices.map(({ voice }) => voice)).toEqual(['told'])
  })
})

describe('a table imported into a framework', () => {
  const declared = fresh.map((file) => {
    if (file.path === 'fluents.yaml')
      return {
        path: file.path,
        text: '- { id: in-danger, kind: state, question: Is it?, awaited: danger, absent: unknown }\n',
      }
    return file
  })

  test('takes a condition that names a declared fluent as one that runs', () => {
    const { framework } = parseFramework(declared)
    expect(framework?.instruments[1]?.memberships?.[1]?.condition).toEqual({
      id: 'Pact.Two-Borlands',
      kind: 'fluent',
      fluent: 'in-danger',
    })
    expect(framework?.instruments[0]?.memberships?.[0]).not.toHaveProperty('condition')
  })

  test('appends new actors and leaves the text before them alone', () => {
    const more = `${TABLE}\nPact,Delland,1938,,defence,\n`
    const { changed, newActors } = importInto(fresh, more)
    expect(changed.map(({ path }) => path).sort()).toEqual([
      'actors/states.yaml',
      'memberships/Old-pacts.csv',
    ])
    expect(newActors).toEqual([{ id: 'Delland', text: 'Delland' }])
    expect(changed.find(({ path }) => path === 'actors/states.yaml')?.text).toBe(
      `${textOf(fresh, 'actors/states.yaml')}- { id: Delland, name: Delland }\n`,
    )
  })

  test('takes an actor by the name that it is declared under', () => {
    const files = write([], importInto([], `${HEADER}\nPact,TBO,1936,,defence,`)).map((file) =>
      file.path === 'actors/states.yaml'
        ? { ...file, text: '# Kept.\n- { id: TBO, name: Two Borlands }\n' }
        : file,
    )
    const { framework, newActors } = importInto(
      files,
      `${HEADER}\nPact,Two Borlands,1936,,defence,`,
    )
    expect(newActors).toEqual([])
    expect(framework.instruments[0]?.memberships?.[0]?.actor).toBe('TBO')
  })
})

describe('a table is refused, and nothing written of it', () => {
  test('when it names an actor that is not declared, without --new-actors', () => {
    const more = `${TABLE}\nPact,Delland,1938,,defence,`
    expect(() => importInto(fresh, more, { newActors: false })).toThrow(
      /line 5, actor: actor Delland is not declared/,
    )
    expect(() => importInto([], TABLE, { newActors: false })).toThrow(
      /actor Arland is not declared[\s\S]*actor Two Borlands[\s\S]*actor 2/,
    )
  })

  test('when a new actor would take the id of another', () => {
    expect(() => importInto(fresh, `${HEADER}\nPact,Two/Borlands,1938,,defence,`)).toThrow(
      'Two/Borlands would have the id Two-Borlands, which is Two Borlands',
    )
  })

  test('when a row is faulty, with its line', () => {
    expect(() => importInto([], `${HEADER}\nPact,Arland,soon,,defence,`)).toThrow(
      /nothing was written:\n {2}line 2, from: soon is not a date/,
    )
  })

  test('when another table of the folder has its instruments', () => {
    const again = { ...toMembershipTable(TABLE, 'other.csv') }
    expect(() => importInto(fresh, TABLE, again)).toThrow(
      'instrument Pact is declared twice; the first is in memberships/Old-pacts.csv',
    )
  })
})
