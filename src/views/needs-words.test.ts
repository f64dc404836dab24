import { expect, test } from 'vitest'
import type { NeededChangeLine, NeedsLine } from './needs-line.ts'
import { toNeedsWords } from './needs-words.ts'

const change = (words: string, makers: readonly string[] = []): NeededChangeLine => ({
  ref: words,
  words,
  to: 'yes',
  now: 'no',
  makers: makers.map((name) => ({
    actor: { id: name, name },
    refuses: name === 'Corland',
    voices: [],
  })),
})
const truce = change('a truce', ['Borland', 'Corland'])
const line = (name: string, sets: readonly (readonly NeededChangeLine[])[]): NeedsLine => ({
  debtor: { id: name, name },
  reading: 'text',
  label: 'after a truce',
  state: 'asleep',
  extent: '',
  cut: false,
  sets: sets.map((changes) => ({ changes, blocked: false })),
  deadlocks: [],
})

test('what all need is told once, then what each still needs, alike debtors together', () => {
  expect(
    toNeedsWords([
      line('Arland', [[truce, change('the procedure of Arland')]]),
      line('Delland', [[truce, change('the procedure of Delland')]]),
      line('Estland', [
        [truce, change('a vote')],
        [truce, change('a decree')],
      ]),
      { ...line('Farland', []), state: 'barred', bar: 'not accepted: point 3' },
    ]),
  ).toEqual([
    'Needed in every case: a truce (on that day: no), in the hands of Borland and Corland together; blocked: Corland refuses by own word.',
    'Arland and Delland: also the procedure of that state (on that day: no).',
    'Estland: also one of these: (1) a vote (on that day: no); (2) a decree (on that day: no).',
    'Farland: no change that it waits on would wake it: not accepted: point 3.',
    'Every smallest set is told, and no part of one would do.',
  ])
})

test('a list that was cut short is never told as whole, in whatever language its extent is', () => {
  const short = { ...line('Arland', [[truce]]), cut: true, extent: 'показано 1 набір' }
  expect(toNeedsWords([short]).at(-1)).toBe('Of the sets, показано 1 набір.')
})
