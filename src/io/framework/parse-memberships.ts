import type { Fault, MembershipRow, MembershipTable } from '../../app/ports.ts'
import type { FrameworkFile } from '../../model/framework.ts'
import { PLEDGE_KINDS, type PledgeKind } from '../../model/instrument.ts'
import { parseSpan } from '../../model/partial-date.ts'
import { listNearest } from '../../model/problem.ts'
import { toCleanId } from './clean-id.ts'
import { type CsvRecord, parseCsv } from './parse-csv.ts'

const COLUMNS = ['instrument', 'actor', 'from', 'to', 'kinds', 'condition'] as const
type Column = (typeof COLUMNS)[number]

const TABLE = /^memberships\/([^/]+)\.csv$/

export function isMembershipTable(path: string): boolean {
  return TABLE.test(path)
}

/**
 * Parses a table of memberships and tells every fault with its line and column. The source that it cites has the file's name as
 * its id.
 */
export function parseMemberships(file: FrameworkFile): MembershipTable {
  const source = TABLE.exec(file.path)?.[1] ?? file.path
  const faults: Fault[] = []
  const tell = (line: number, field: string, sentence: string): void => {
    faults.push({ file: file.path, line, field, sentence })
  }
  const { records, fault } = parseCsv(file.text)
  const [header, ...body] = records
  const order = header && toOrder(header, tell)
  if (!header) tell(1, '', `the table is empty: its first line must be ${COLUMNS.join(',')}`)
  const rows = order
    ? body.flatMap((record) => toRow(record, order, (...where) => tell(record.line, ...where)))
    : []
  if (fault) tell(fault.line, '', fault.sentence)
  if (order && body.length === 0 && !fault) tell(header.line, '', 'the table has no row')
  faults.push(
    ...findSameIds(rows, 'instrument', file.path),
    ...findSameIds(rows, 'actor', file.path),
  )
  return { path: file.path, source, rows, faults }
}

type Order = Readonly<Record<Column, number>>

function toOrder(
  { line, cells }: CsvRecord,
  tell: (line: number, field: string, sentence: string) => void,
): Order | undefined {
  const names = cells.map((cell) => cell.trim())
  const isHeader =
    names.length === COLUMNS.length && COLUMNS.every((column) => names.includes(column))
  if (!isHeader) {
    tell(line, '', `the first line must be ${COLUMNS.join(',')}, not ${names.join(',')}`)
    return undefined
  }
  return Object.fromEntries(COLUMNS.map((column) => [column, names.indexOf(column)])) as Order
}

function toRow(
  { line, cells }: CsvRecord,
  order: Order,
  tell: (field: Column | '', sentence: string) => void,
): readonly MembershipRow[] {
  if (cells.length !== COLUMNS.length) {
    tell('', `${cells.length} cells where the header has ${COLUMNS.length}`)
    return []
  }
  const cell = (column: Column): string => cells[order[column]]?.trim() ?? ''
  const instrument = toNamed(cell('instrument'), 'instrument', tell)
  const actor = toNamed(cell('actor'), 'actor', tell)
  const from = toDate(cell('from'), 'from', tell)
  const to = cell('to') === '' ? undefined : toDate(cell('to'), 'to', tell)
  const kinds = toKinds(cell('kinds'), tell)
  if (!instrument || !actor || !from || !kinds || (cell('to') !== '' && !to)) return []
  const [begins, ends] = [parseSpan(from), to === undefined ? undefined : parseSpan(to)]
  if (begins && ends && ends.until <= begins.from) {
    tell('to', `ends ${to}, before it begins ${from}`)
    return []
  }
  const condition = cell('condition')
  return [
    {
      line,
      instrument,
      actor,
      from,
      ...(to !== undefined && { to }),
      kinds,
      ...(condition !== '' && { condition }),
    },
  ]
}

function toNamed(
  text: string,
  column: 'instrument' | 'actor',
  tell: (field: Column, sentence: string) => void,
): MembershipRow['actor'] | undefined {
  const id = toCleanId(text)
  if (id !== '') return { id, text }
  tell(
    column,
    text === ''
      ? `no ${column} is named`
      : `no id can be made of ${text}: write letters from A to Z or digits`,
  )
  return undefined
}

function toDate(
  text: string,
  column: 'from' | 'to',
  tell: (field: Column, sentence: string) => void,
): string | undefined {
  if (/^\d{4}(-\d{2}){0,2}$/.test(text) && parseSpan(text)) return text
  tell(
    column,
    `${text === '' ? 'no date' : `${text} is not a date`}: write a year, month or day, 1936, 1936-03 or 1936-03-25`,
  )
  return undefined
}

/** A member may hold no kind: then it is bound to nobody. */
function toKinds(
  text: string,
  tell: (field: Column, sentence: string) => void,
): readonly PledgeKind[] | undefined {
  const words = text.split(/\s+/).filter((word) => word !== '')
  const unknown = words.filter((word) => !PLEDGE_KINDS.some((kind) => kind === word))
  for (const word of unknown) {
    const [near] = listNearest(word, PLEDGE_KINDS)
    tell(
      'kinds',
      `unknown kind ${word}${near ? `; did you mean ${near}?` : ''}; the kinds are ${PLEDGE_KINDS.join(', ')}, with spaces between`,
    )
  }
  return unknown.length > 0 ? undefined : PLEDGE_KINDS.filter((kind) => words.includes(kind))
}

/** Two names that become one id would make two things one. */
function findSameIds(
  rows: readonly MembershipRow[],
  column: 'instrument' | 'actor',
  file: string,
): readonly Fault[] {
  const first = new Map<string, { readonly text: string; readonly line: number }>()
  const told = new Set<string>()
  return rows.flatMap((row): readonly Fault[] => {
    const { id, text } = row[column]
    const before = first.get(id)
    if (!before) first.set(id, { text, line: row.line })
    if (!before || before.text === text || told.has(text)) return []
    told.add(text)
    return [
      {
        file,
        line: row.line,
        field: column,
        sentence: `${text} and ${before.text} (line ${before.line}) would both have the id ${id}: write one of them otherwise`,
      },
    ]
  })
}
