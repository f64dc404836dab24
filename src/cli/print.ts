/** Where commands write: answers to standard output, progress and notices to standard error. */

/** Prints an answer as JSON, in the same shape as the API's. */
export function printJson(value: unknown): void {
  process.stdout.write(`${JSON.stringify(value, null, 2)}\n`)
}

export function printLine(text = ''): void {
  process.stdout.write(`${text}\n`)
}

export function printNotice(text: string): void {
  process.stderr.write(`${text}\n`)
}

/** Shows progress on one line of a terminal; silent when standard error is no terminal. */
export function showProgress(text: string): void {
  if (process.stderr.isTTY) process.stderr.write(`\r\u001b[K${text}`)
}

/** A column of a table: its heading, and the least width that it keeps. */
export interface Column {
  readonly heading: string
  readonly least?: number
}

/** Prints rows in aligned columns; the last column takes what is left of the terminal's width and wraps. */
export function printTable(columns: readonly Column[], rows: readonly (readonly string[])[]): void {
  const total = Math.max(72, process.stdout.columns ?? 120)
  const fixed = columns
    .slice(0, -1)
    .map((column, index) =>
      Math.min(
        44,
        Math.max(
          column.heading.length,
          column.least ?? 0,
          ...rows.map((row) => toWidth(row[index] ?? '')),
        ),
      ),
    )
  const last = Math.max(24, total - fixed.reduce((sum, width) => sum + width + 2, 0))
  const widths = [...fixed, last]
  const print = (cells: readonly string[]): void => {
    const wrapped = widths.map((width, index) => wrap(cells[index] ?? '', width))
    const height = Math.max(...wrapped.map((lines) => lines.length))
    for (let line = 0; line < height; line++) {
      printLine(
        widths
          .map((width, index) => pad(wrapped[index]?.[line] ?? '', width))
          .join('  ')
          .trimEnd(),
      )
    }
  }
  print(columns.map(({ heading }) => heading))
  printLine(widths.map((width) => '─'.repeat(width)).join('──'))
  for (const row of rows) print(row)
}

/** Prints a paragraph, wrapped, with an indent. */
export function printParagraph(text: string, indent = ''): void {
  const width = Math.max(60, Math.min(process.stdout.columns ?? 110, 110)) - indent.length
  for (const line of wrap(text, width)) printLine(`${indent}${line}`)
}

function wrap(text: string, width: number): readonly string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ')) {
    if (line !== '' && toWidth(line) + 1 + toWidth(word) > width) {
      lines.push(line)
      line = word
    } else line = line === '' ? word : `${line} ${word}`
  }
  return [...lines, line]
}

function toWidth(text: string): number {
  return [...text].length
}

function pad(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - toWidth(text)))
}

/** Prints line after line as fast as they are read; stops when the reader has closed the pipe. */
export async function printLines(lines: Iterable<string>): Promise<void> {
  const { stdout } = process
  let chunk = ''
  for (const line of lines) {
    chunk += `${line}\n`
    if (chunk.length < 65_536) continue
    if (stdout.destroyed) return
    if (!stdout.write(chunk)) await untilReady(stdout)
    chunk = ''
  }
  if (!stdout.destroyed) stdout.write(chunk)
}

/** Waits until a stream takes more, or is closed. */
function untilReady(stream: NodeJS.WriteStream): Promise<void> {
  return new Promise((resolve) => {
    const done = (): void => {
      stream.off('drain', done)
      stream.off('close', done)
      resolve()
    }
    stream.on('drain', done)
    stream.on('close', done)
  })
}

/** A JSON array that is printed as it comes, so that its length costs no memory. */
export interface JsonList {
  readonly add: (value: unknown) => void
  readonly end: () => void
}

/** Begins a JSON array on standard output. */
export function openJsonList(): JsonList {
  let count = 0
  return {
    add: (value) => {
      const text = JSON.stringify(value, null, 2).replace(/\n/g, '\n  ')
      process.stdout.write(`${count === 0 ? '[\n' : ',\n'}  ${text}`)
      count += 1
    },
    end: () => process.stdout.write(count === 0 ? '[]\n' : '\n]\n'),
  }
}
