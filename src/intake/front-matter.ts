import { SuretyError } from '../model/problem.ts'

/** What the lines between `---` at the head of a file say, as texts and lists of texts. */
export type FrontMatter = Readonly<Record<string, string | readonly string[]>>

export interface SplitText {
  readonly front: FrontMatter
  /** The text after the front matter, exactly. */
  readonly body: string
}

const FENCE = /^---[ \t]*\r?\n/
const KEY = /^([A-Za-z][\w-]*):(?:[ \t]+(.*))?$/
const ITEM = /^[ \t]+-[ \t]+(.*)$|^-[ \t]+(.*)$/

/** Splits front matter from a file's text; a text without it comes back whole. */
export function splitFrontMatter(text: string, name: string): SplitText {
  const open = FENCE.exec(text)
  if (!open) return { front: {}, body: text }
  const rest = text.slice(open[0].length)
  const close = /^---[ \t]*(?:\r?\n|$)/m.exec(rest)
  const firstLine = /^[^\r\n]*/.exec(rest)?.[0] ?? ''
  // A rule at the head of a Markdown text is no front matter.
  if (!close || !KEY.test(firstLine)) return { front: {}, body: text }
  const body = rest.slice(close.index + close[0].length).replace(/^\r?\n/, '')
  return { front: parseLines(rest.slice(0, close.index).split(/\r?\n/), name), body }
}

function parseLines(lines: readonly string[], name: string): FrontMatter {
  const front: Record<string, string | string[]> = {}
  let key: string | undefined
  lines.forEach((line, index) => {
    if (line.trim() === '' || line.trimStart().startsWith('#')) return
    const item = ITEM.exec(line)
    const pair = KEY.exec(line)
    if (item && key !== undefined) {
      const before = front[key]
      front[key] = [...(Array.isArray(before) ? before : []), toScalar(item[1] ?? item[2] ?? '')]
    } else if (pair?.[1] !== undefined) {
      key = pair[1]
      front[key] = toValue(pair[2] ?? '')
    } else {
      throw new SuretyError(
        'document-refused',
        `${name} was not taken in: line ${index + 2} of its front matter, "${line.slice(0, 60)}", is not "key: value".`,
        'Write each line as "key: value", or take the lines between --- out.',
      )
    }
  })
  return front
}

function toValue(text: string): string | string[] {
  const trimmed = text.trim()
  const list = /^\[(.*)\]$/.exec(trimmed)?.[1]
  if (list === undefined) return toScalar(trimmed)
  return list
    .split(',')
    .map(toScalar)
    .filter((item) => item.length > 0)
}

function toScalar(text: string): string {
  const trimmed = text.trim()
  const quoted = /^"((?:[^"\\]|\\.)*)"$|^'((?:[^']|'')*)'$/.exec(trimmed)
  if (quoted) return quoted[1]?.replace(/\\(.)/g, '$1') ?? quoted[2]?.replace(/''/g, "'") ?? ''
  return trimmed.replace(/\s+#.*$/, '')
}
