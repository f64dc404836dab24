/** One record of a CSV file with the line on which it begins, counted from 1. */
export interface CsvRecord {
  readonly line: number
  readonly cells: readonly string[]
}

/** Records of a CSV file by RFC 4180, and where its quoting breaks; lines without a character are left out. */
export function parseCsv(text: string): {
  readonly records: readonly CsvRecord[]
  readonly fault?: { readonly line: number; readonly sentence: string }
} {
  const source = text.startsWith('\uFEFF') ? text.slice(1) : text
  const records: CsvRecord[] = []
  let at = 0
  let line = 1
  while (at < source.length) {
    const begun = line
    const cells: string[] = []
    for (;;) {
      const cell = readCell(source, at)
      if (cell.fault) return { records, fault: { line, sentence: cell.fault } }
      cells.push(cell.value)
      line += countBreaks(source, at, cell.end)
      at = cell.end
      if (source[at] !== ',') break
      at += 1
    }
    if (source[at] === '\r') at += 1
    if (source[at] === '\n') at += 1
    line += 1
    if (cells.length > 1 || cells[0] !== '') records.push({ line: begun, cells })
  }
  return { records }
}

interface Cell {
  readonly value: string
  /** Offset of the comma or line break behind it, or of the end. */
  readonly end: number
  readonly fault?: string
}

function readCell(source: string, start: number): Cell {
  if (source[start] === '"') return readQuoted(source, start)
  let end = start
  while (end < source.length && !isBorder(source, end)) end += 1
  const value = source.slice(start, end)
  return value.includes('"')
    ? { value, end, fault: `a quote inside the cell ${value}: quote the whole cell and double it` }
    : { value, end }
}

function readQuoted(source: string, start: number): Cell {
  let value = ''
  let at = start + 1
  for (;;) {
    const quote = source.indexOf('"', at)
    if (quote < 0) return { value, end: source.length, fault: 'a quote is opened and never closed' }
    value += source.slice(at, quote)
    at = quote + 1
    if (source[at] !== '"') break
    value += '"'
    at += 1
  }
  return at < source.length && !isBorder(source, at)
    ? { value, end: at, fault: `text behind the closing quote of the cell "${value}"` }
    : { value, end: at }
}

function isBorder(source: string, at: number): boolean {
  const sign = source[at]
  return sign === ',' || sign === '\n' || (sign === '\r' && source[at + 1] === '\n')
}

function countBreaks(source: string, from: number, until: number): number {
  let breaks = 0
  for (let at = from; at < until; at++) if (source[at] === '\n') breaks += 1
  return breaks
}
