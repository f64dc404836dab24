import type { BoardRecord } from '../../src/views/index.ts'
import { type Query, withDay, withQuery } from '../shell/query.ts'
import { type Board, fillBoard } from './fill-board.ts'

let record: Promise<BoardRecord> | undefined

/** Asks the server, once, for what the engine computes from. */
export function loadRecord(query: Query): Promise<BoardRecord> {
  record ??= fetchJson<BoardRecord>('/matrix/record.json', query)
  return record
}

/** The matrix on a day: by the engine here, or by the server where the framework asks for more than was sent. */
export async function findBoard(query: Query, on: string): Promise<Board> {
  const held = await loadRecord(query)
  return held.enough
    ? fillBoard(held, on, query)
    : fetchJson<Board>('/matrix.json', withDay(query, on))
}

const ASKED = ['on', 'known', 'basis', 'trust', 'suppose', 'without', 'lang']

async function fetchJson<T>(path: string, query: Query): Promise<T> {
  const response = await fetch(
    withQuery(
      path,
      query.filter(([name]) => ASKED.includes(name)),
    ),
  )
  if (!response.ok) throw new Error(`${path} was refused: ${response.status}`)
  return response.json() as Promise<T>
}
