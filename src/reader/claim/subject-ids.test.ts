import { describe, expect, test } from 'vitest'
import { readDocument } from '../index.ts'

// Every sentence here was made up as test material: what it ascribes to states and persons is not to be cited.

const read = (text: string): readonly string[] => {
  let at = 0
  const blocks = text.split('\n').map((line, i) => {
    const start = at
    at += line.length + 1
    const kind = i === 0 && !line.endsWith('.') ? ('title' as const) : ('paragraph' as const)
    return { kind, start, end: start + line.length }
  })
  const document = { id: 'd-test', text, blocks, rights: 'own' as const }
  const knowledge = { actors: [], persons: [], instruments: [] }
  return readDocument(document, knowledge).map(
    ({ act, by, subject }) => `${act} ${[...by].sort().join('+')} ${subject}`,
  )
}

describe('a sentence that names no matter is about', () => {
  test.each([
    [
      'what was said just before',
      'France will train two brigades. Spain is undecided.',
      'defer ESP training',
    ],
    [
      'what the title names, when the text has moved on to other things',
      'Allies weigh sea patrols\nFrance will send a frigate. Greece will send a frigate.\nSnow fell in Kyiv.\nSpain is undecided.',
      'defer ESP naval-force',
    ],
    [
      'peace, when Russia takes part in a meeting',
      'Many a drone flew. Russia and the United States met in Geneva.',
      'meet RUS+USA peace-agreement',
    ],
    [
      'an agreement, when two others open talks',
      'Norway and Ukraine opened talks.',
      'negotiate NOR+UKR bilateral-agreement',
    ],
  ])('%s', (_, text, claim) => {
    expect(read(text)).toContain(claim)
  })
})

describe('words of one matter that mean another', () => {
  test.each([
    [
      'a guarantee with an example',
      'The European Union is ready to contribute to security guarantees, in particular through its training mission.',
      'offer EU security-guarantees',
    ],
    [
      'a text coming into force',
      'Poland promised a loan when the law came into force.',
      'pledge POL funding',
    ],
    [
      'jets in a text about air policing',
      'Air policing over the Baltic\nAir policing goes on.\nSweden will add four Gripens.',
      'pledge SWE air-policing',
    ],
    [
      'brigades that are rebuilt',
      'Norway will help to rebuild Ukrainian brigades.',
      'pledge NOR force-regeneration',
    ],
  ])('%s', (_, text, claim) => {
    expect(read(text)).toEqual([claim])
  })
})
