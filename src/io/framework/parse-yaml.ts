import { isMap, isNode, isPair, LineCounter, parseDocument } from 'yaml'
import type { Fault } from '../../app/ports.ts'
import type { FrameworkFile } from '../../model/framework.ts'
import { findSchema } from './schema.ts'

type Path = readonly PropertyKey[]

/** A file's content after its schema, and where each field stands. */
export interface ParsedFile {
  readonly path: string
  readonly kind: string
  readonly content: unknown
  readonly faultAt: (field: Path, sentence: string) => Fault
}

/** Parses one YAML file and checks it against its schema; tells every fault with its line and field. */
export function parseYaml(file: FrameworkFile): { parsed?: ParsedFile; faults: readonly Fault[] } {
  const known = findSchema(file.path)
  const lines = new LineCounter()
  const yaml = parseDocument(file.text, { lineCounter: lines, prettyErrors: false })
  const faultAt = (field: Path, sentence: string): Fault => ({
    file: file.path,
    line: toLine(yaml.contents, field, lines),
    field: toFieldText(field),
    sentence,
  })
  if (!known) {
    return {
      faults: [
        faultAt(
          [],
          'this file has no place in a framework; see docs/reference/framework.md for the names of its files',
        ),
      ],
    }
  }
  if (yaml.errors.length > 0) {
    return {
      faults: yaml.errors.map((error) => ({
        file: file.path,
        line: lines.linePos(error.pos[0]).line,
        field: '',
        sentence: `not YAML: ${error.message}`,
      })),
    }
  }
  const result = known.schema.safeParse(yaml.toJS())
  if (!result.success) {
    return {
      faults: result.error.issues
        .flatMap((issue) => toLeaves(issue, []))
        .map(({ path, message }) => faultAt(path, message)),
    }
  }
  return {
    parsed: { path: file.path, kind: known.name, content: result.data, faultAt },
    faults: [],
  }
}

interface Issue {
  readonly code?: string | undefined
  readonly path: readonly PropertyKey[]
  readonly message: string
  readonly keys?: readonly string[]
  readonly errors?: readonly (readonly Issue[])[]
}

/** Of a union's alternatives the one that came furthest tells the fault; an unknown key is named at its own line. */
function toLeaves(issue: Issue, above: Path): { path: Path; message: string }[] {
  const path = [...above, ...issue.path]
  if (issue.code === 'unrecognized_keys' && issue.keys) {
    return issue.keys.map((key) => ({ path: [...path, key], message: `unknown field ${key}` }))
  }
  if (issue.code === 'invalid_union' && issue.errors && issue.errors.length > 0) {
    const depth = (issues: readonly Issue[]): number =>
      Math.max(
        ...issues.map((inner) => inner.path.length + (inner.code === 'unrecognized_keys' ? 1 : 0)),
      )
    const best = issue.errors.reduce((a, b) => (depth(b) > depth(a) ? b : a))
    return best.flatMap((inner) => toLeaves(inner, path))
  }
  return [{ path, message: issue.message }]
}

function toFieldText(path: Path): string {
  return path
    .map((part) => (typeof part === 'number' ? `[${part}]` : `.${String(part)}`))
    .join('')
    .replace(/^\./, '')
}

function toLine(contents: unknown, path: Path, lines: LineCounter): number {
  let node = contents
  let offset = 0
  for (const part of path) {
    if (isMap(node)) {
      const pair = node.items.find((item) => isPair(item) && String(item.key) === String(part))
      if (!pair) break
      if (isNode(pair.key) && pair.key.range) offset = pair.key.range[0]
      node = pair.value
    } else if (isNode(node) && 'items' in node && typeof part === 'number') {
      node = (node.items as unknown[])[part]
      if (isNode(node) && node.range) offset = node.range[0]
    } else break
  }
  return lines.linePos(offset).line
}
