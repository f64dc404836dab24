import { createHash } from 'node:crypto'
import type { OpenAPIHono } from '@hono/zod-openapi'
import type { Answers } from '../app/answers.ts'
import { readQuery } from './read-query.ts'

/** What the slider of the matrix computes from, at `/matrix/record.json`: asked once, then any day is filled in the browser. */
export function mountRecord(
  app: OpenAPIHono,
  { answers, now, version }: { answers: Answers; now: () => number; version: string },
): void {
  app.get('/~json/matrix/record', async (c) => {
    const { question, query } = readQuery(new URL(c.req.url).searchParams, [], now())
    const record = await answers.boardRecord(question)
    const parts = [version, record.asked.position, record.asked.hash, query, question.onText]
    const etag = createHash('sha256').update(JSON.stringify(parts)).digest('base64url').slice(0, 22)
    c.header('ETag', `"${etag}"`)
    c.header('Cache-Control', 'no-cache')
    if (c.req.header('If-None-Match')?.includes(etag)) return c.body(null, 304)
    return c.json(record as never)
  })
}
