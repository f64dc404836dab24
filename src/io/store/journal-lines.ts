import { createReadStream } from 'node:fs'

/** One line of a file with its place in bytes. */
export interface Line {
  readonly text: string
  readonly start: number
  /** After the line feed. */
  readonly end: number
  /** False for a last line without its line feed. */
  readonly whole: boolean
}

const LINE_FEED = 10

/** Reads a file line by line, however long it is. */
export async function* readLines(path: string, start = 0): AsyncGenerator<Line> {
  let pending: Buffer[] = []
  let at = start
  const end = (pieces: readonly Buffer[], whole: boolean): Line => {
    const bytes = pieces.length === 1 ? (pieces[0] as Buffer) : Buffer.concat(pieces)
    const line = { text: bytes.toString('utf8'), start: at, end: at + bytes.length, whole }
    at = whole ? line.end + 1 : line.end
    return { ...line, end: at }
  }
  for await (const chunk of createReadStream(path, { start, highWaterMark: 1 << 20 })) {
    let rest = chunk as Buffer
    for (let feed = rest.indexOf(LINE_FEED); feed >= 0; feed = rest.indexOf(LINE_FEED)) {
      pending.push(rest.subarray(0, feed))
      yield end(pending, true)
      pending = []
      rest = rest.subarray(feed + 1)
    }
    if (rest.length > 0) pending.push(rest)
  }
  if (pending.length > 0) yield end(pending, false)
}
