import { describe, expect, test } from 'vitest'
import type { FrameworkFile } from '../../model/framework.ts'
import { parseFramework } from './parse-framework.ts'
import { readFrameworkFolder } from './read-folder.ts'

const ukraine = readFrameworkFolder('frameworks/ukraine')

/** The Ukraine framework with one line of one file changed. */
function withLine(path: string, from: string, to: string): readonly FrameworkFile[] {
  return ukraine.map((file) => {
    if (file.path !== path) return file
    expect(file.text).toContain(from)
    return { path, text: file.text.replace(from, to) }
  })
}
function lineOf(path: string, words: string): number {
  const text = ukraine.find((file) => file.path === path)?.text ?? ''
  return text.slice(0, text.indexOf(words)).split('\n').length
}

describe('a fault in a framework is told with file, line and field', () => {
  test('a misspelt actor, with the likely one', () => {
    const path = 'instruments/paris-declaration.yaml'
    const { framework, faults } = parseFramework(withLine(path, 'actor: CZE', 'actor: CZF'))
    expect(framework).toBeUndefined()
    expect(faults).toEqual([
      {
        file: path,
        line: lineOf(path, 'actor: CZE'),
        field: expect.stringMatching(/^parties\[\d+\]\.actor$/),
        sentence: expect.stringContaining('unknown actor CZF; did you mean CZE?'),
      },
    ])
  })

  test.each([
    ['an unknown field', 'fluents.yaml', 'absent: no', 'absents: no', 'unknown field absents'],
    [
      'a date that is none',
      'instruments/gbr-2024.yaml',
      'adoptedOn: 2024-01-12',
      'adoptedOn: 2024-13-12',
      'not a date',
    ],
    [
      'an unknown source',
      'instruments/gbr-2024.yaml',
      'osw-240119',
      'osw-240118',
      'unknown source osw-240118; did you mean osw-240119?',
    ],
    [
      'an undeclared fluent',
      'instruments/paris-declaration.yaml',
      'fluent: ceasefire,',
      'fluent: ceasefires,',
      'unknown fluent ceasefires; did you mean ceasefire?',
    ],
    [
      'an actor missing behind a fluent that takes one',
      'instruments/paris-declaration.yaml',
      "fluent: 'instrument-concluded:$debtor'",
      'fluent: instrument-concluded',
      'takes an actor',
    ],
    [
      'a provision that is no one’s',
      'instruments/paris-declaration.yaml',
      'paris-declaration/ukraine-forces, paris',
      'paris-declaration/ukraine-force, paris',
      'unknown provision',
    ],
  ])('%s', (_, path, from, to, sentence) => {
    const { faults } = parseFramework(withLine(path, from, to))
    expect(faults.map((fault) => fault.sentence).join('\n')).toContain(sentence)
    expect(faults).toContainEqual(expect.objectContaining({ file: path, line: lineOf(path, from) }))
  })

  test('a file that is no YAML', () => {
    const { faults } = parseFramework(withLine('fluents.yaml', '- id: truce\n', '- id: [truce\n'))
    expect(faults[0]).toMatchObject({
      file: 'fluents.yaml',
      sentence: expect.stringContaining('not YAML'),
    })
  })

  test('two rows with one id', () => {
    const { faults } = parseFramework(withLine('fluents.yaml', '- id: energy-truce', '- id: truce'))
    expect(faults.map(({ sentence }) => sentence)).toContain(
      'fluent truce is declared twice; the first is in fluents.yaml',
    )
  })

  test('a missing file', () => {
    const { faults } = parseFramework(ukraine.filter(({ path }) => path !== 'sources.yaml'))
    expect(
      faults.some(
        ({ file, sentence }) => file === 'sources.yaml' && sentence === 'this file is missing',
      ),
    ).toBe(true)
  })
})

test('a curated row keeps its id while its content stays, and changes it with the content', () => {
  const ids = (files: readonly FrameworkFile[]) =>
    parseFramework(files).framework?.record.map(({ id }) => id) ?? []
  const before = ids(ukraine)
  expect(ids(ukraine)).toEqual(before)
  const changed = ids(withLine('record/talks.yaml', 'round: 1', 'round: 2')).filter(
    (id) => !before.includes(id),
  )
  expect(changed).toHaveLength(1)
})

test('a row counts as published from the earliest of its sources on', () => {
  const row = parseFramework(ukraine).framework?.record.find(
    ({ origin }) => origin.kind === 'curated' && origin.row === 'g7-declaration.LVA.accession',
  )
  // lvgov-230808 and espreso-230809 are among the sources of Latvia's accession.
  expect(row?.publishedOn).toBe('2023-08-08')
})
