import type { OpenAPIHono } from '@hono/zod-openapi'
import { stream } from 'hono/streaming'

/** The whole ledger as lines of canonical JSON, without the texts of others. */
export function mountJournal(app: OpenAPIHono, journal: () => AsyncGenerator<string>): void {
  app.get('/data/journal.jsonl', (c) => {
    c.header('Content-Type', 'application/jsonl; charset=utf-8')
    c.header('Content-Disposition', 'attachment; filename="journal.jsonl"')
    c.header('Cache-Control', 'no-cache')
    return stream(c, async (out) => {
      for await (const line of journal()) await out.write(`${line}\n`)
    })
  })
}
