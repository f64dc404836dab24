import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Command } from 'commander'
import { describe, expect, it } from 'vitest'
import { createProgram } from '../../src/cli/run-cli.ts'
import type { Tools } from '../../src/cli/session.ts'
import { VIEWS } from '../../src/server/view/index.ts'
import { listCommands, listPages, ROOT, toWords } from './read-markdown.ts'

// Declaring the commands needs nothing from outside; none is run here.
const program = createProgram({ version: '0', defaultFramework: 'frameworks/ukraine' } as Tools)
const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
  scripts: Readonly<Record<string, string>>
}
const examples = listPages().flatMap((page) =>
  listCommands(page).map((line) => ({ path: page.path, line, words: toWords(line) })),
)
const readme = readFileSync(join(ROOT, 'README.md'), 'utf8')

describe('commands in the documentation', () => {
  it('are found', () => {
    expect(examples.map(({ line }) => line)).toContain('npm start')
    expect(examples.filter(({ line }) => line.startsWith('npx surety')).length).toBeGreaterThan(20)
  })

  it.each(examples.filter(({ words }) => words[0] === 'npm'))(
    'exist: $line ($path)',
    ({ words: [, verb = '', name = ''] }) => {
      const builtIn = ['ci', 'install']
      const script = verb === 'run' ? name : verb
      expect([...Object.keys(scripts), ...builtIn]).toContain(script)
    },
  )

  it.each(examples.filter(({ words }) => words[0] === 'surety' || words[1] === 'surety'))(
    'are understood: $line ($path)',
    ({ words }) => {
      expect(findFault(words.slice(words.indexOf('surety') + 1))).toBeUndefined()
    },
  )

  it.each(examples.filter(({ words }) => words[0] === 'curl'))(
    'ask addresses that exist: $line',
    ({ words }) => {
      const { pathname } = new URL(words.at(-1) ?? '')
      const page = pathname.replace(/\.(json|csv|atom|svg)$/, '')
      const known = [...VIEWS.map(({ path }) => path), '/index', '/openapi']
      // `/lines/:id` stands for every line.
      const patterns = known.map((path) => new RegExp(`^${path.replace(/:\w+/g, '[^/]+')}$`))
      expect(patterns.some((pattern) => pattern.test(page))).toBe(true)
    },
  )

  it('would be told when they are not understood', () => {
    expect(findFault(['stand'])).toBe('no command stand')
    expect(findFault(['status', '--yesterday'])).toBe('no option --yesterday')
    expect(findFault(['status', '--on'])).toBe('--on needs a value')
    expect(findFault(['why'])).toBe('why takes 1 arguments, 0 given')
  })

  it('scripts named in prose exist', () => {
    const named = listPages().flatMap(({ text }) =>
      [...text.matchAll(/`npm run ([a-z:]+)`/g)].map(([, name]) => name),
    )
    for (const name of named) expect(Object.keys(scripts)).toContain(name)
  })
})

describe('the README', () => {
  it('gives the first command within 25 lines', () => {
    expect(readme.split('\n').slice(0, 25)).toContain('npm ci && npm start')
  })

  it('is no longer than about 120 lines', () => {
    expect(readme.split('\n').length).toBeLessThan(130)
  })

  it('names both commands of the house', () => {
    expect(readme).toContain('npm ci && npm test')
  })
})

describe('every command', () => {
  it.each(program.commands.map((command) => ({ name: command.name(), command })))(
    '$name has its options in the reference',
    ({ name, command }) => {
      const reference = readFileSync(join(ROOT, 'docs/reference/cli.md'), 'utf8')
      const [, section = ''] = reference.split(`\n## surety ${name}\n`)
      const [own = ''] = section.split('\n## ')
      for (const { flags } of command.options) expect(own).toContain(`\`${flags}\``)
    },
  )
})

/** What is wrong with the words of a command line, if anything. */
function findFault([name = '', ...rest]: readonly string[]): string | undefined {
  const command = program.commands.find((candidate) => candidate.name() === name)
  if (!command) return `no command ${name}`
  let given = 0
  for (let index = 0; index < rest.length; index++) {
    const word = rest[index] ?? ''
    if (!word.startsWith('--')) given += 1
    else {
      const option = findOption(command, word)
      if (!option) return `no option ${word}`
      if (!option.required) continue
      index += 1
      if (rest[index] === undefined) return `${word} needs a value`
    }
  }
  const wanted = command.registeredArguments
  const least = wanted.filter((argument) => argument.required).length
  const most = wanted.some((argument) => argument.variadic)
    ? Number.POSITIVE_INFINITY
    : wanted.length
  return given < least || given > most
    ? `${name} takes ${least} arguments, ${given} given`
    : undefined
}

function findOption(command: Command, word: string): Command['options'][number] | undefined {
  return command.options.find(({ long }) => long === word)
}
