import type { OpenAPIHono } from '@hono/zod-openapi'
import { type SSEStreamingApi, streamSSE } from 'hono/streaming'
import type { Head } from '../model/entry.ts'

// How often the ledger is asked while anybody listens. The store may be written by another process, so it is asked, not told.
const EVERY_MS = 1000
// Proxies close a connection on which nothing moves for a minute.
const ROUNDS_OF_SILENCE = 25

/** Server-sent events at `/events`: `moved` with the ledger's position, once at the start and whenever it grew. */
export function mountEvents(app: OpenAPIHono, head: () => Promise<Head>): void {
  const listeners = new Set<SSEStreamingApi>()
  let waiting = false
  let position = 0
  let silent = 0
  const look = async (): Promise<void> => {
    const now = await head().catch(() => undefined)
    if (now && now.sequence !== position) {
      position = now.sequence
      silent = 0
      await Promise.all([...listeners].map((stream) => tell(stream, position)))
    } else if (++silent % ROUNDS_OF_SILENCE === 0) {
      await Promise.all([...listeners].map((stream) => stream.write(': still here\n\n')))
    }
    waiting = false
    if (listeners.size > 0) wait()
  }
  const wait = (): void => {
    if (waiting) return
    waiting = true
    setTimeout(look, EVERY_MS).unref()
  }
  app.get('/events', (c) => {
    // A proxy that gathers before it passes on would keep the news to itself.
    c.header('X-Accel-Buffering', 'no')
    return streamSSE(c, async (stream) => {
      const now = await head()
      if (listeners.size === 0) position = now.sequence
      listeners.add(stream)
      await tell(stream, now.sequence)
      wait()
      await new Promise<void>((left) => stream.onAbort(left))
      listeners.delete(stream)
    })
  })
}

async function tell(stream: SSEStreamingApi, position: number): Promise<void> {
  await stream.writeSSE({ event: 'moved', data: String(position) })
}
