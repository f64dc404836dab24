import { serve } from '@hono/node-server'
import type { OpenAPIHono } from '@hono/zod-openapi'
import { SuretyError } from '../model/problem.ts'

/** A server that listens. */
export interface Listening {
  readonly port: number
  /** Ends open connections and frees the port. */
  readonly close: () => Promise<void>
}

/** Serves on 127.0.0.1; port 0 takes any free one. Rejects with a `SuretyError` when the port is taken. */
export function listen(app: OpenAPIHono, port: number): Promise<Listening> {
  return new Promise((resolve, reject) => {
    const server = serve({ fetch: app.fetch, hostname: '127.0.0.1', port }, (address) => {
      server.off('error', refuse)
      resolve({ port: address.port, close })
    })
    const close = (): Promise<void> =>
      new Promise((closed) => {
        server.close(() => closed())
        if ('closeAllConnections' in server) server.closeAllConnections()
      })
    const refuse = (error: NodeJS.ErrnoException): void =>
      reject(
        new SuretyError(
          'option-not-understood',
          `Port ${port} on 127.0.0.1 cannot be used (${error.code ?? error.message}).`,
          'Stop the program that uses it, or give another port; port 0 takes any free one.',
        ),
      )
    server.once('error', refuse)
  })
}
