import { timingSafeEqual } from 'node:crypto'
import type { OpenAPIHono } from '@hono/zod-openapi'
import { bodyLimit } from 'hono/body-limit'
import { SuretyError } from '../model/problem.ts'

interface StoreParts {
  readonly ledgerCall?: (method: string, args: unknown) => Promise<unknown>
  readonly token?: string
}

// A batch may hold several documents of at most 5 MB with their claims.
const MOST_BYTES = 64 * 1024 * 1024

/** Lets a command of this machine use the ledger that this server holds open: `{ args }` in, `{ value }` out. */
export function mountStore(app: OpenAPIHono, { ledgerCall, token }: StoreParts): void {
  if (!ledgerCall || !token) return
  app.use('/store/*', async (c, next) => {
    // A browser names the page that sends a request; a command does not.
    if (c.req.header('Origin') !== undefined || c.req.header('Sec-Fetch-Site') !== undefined) {
      throw new SuretyError(
        'not-allowed',
        'The store answers commands on this machine, not web pages.',
        'Use the surety command.',
      )
    }
    if (!isSame(c.req.header('Authorization') ?? '', `Bearer ${token}`)) {
      return c.json(
        {
          code: 'not-allowed',
          sentence: 'The store was asked without the token of its lock.',
          hint: 'Run the command as the user who started the server.',
        },
        401,
      )
    }
    return next()
  })
  app.post(
    '/store/:method',
    bodyLimit({
      maxSize: MOST_BYTES,
      onError: () => {
        throw new SuretyError(
          'entry-refused',
          `The batch is larger than ${MOST_BYTES} bytes.`,
          'Record it in smaller batches.',
        )
      },
    }),
    async (c) => {
      const body: unknown = await c.req.json().catch(() => undefined)
      const args =
        typeof body === 'object' && body !== null && 'args' in body ? body.args : undefined
      const value = await ledgerCall(c.req.param('method'), args)
      return c.json({ value: value as never })
    },
  )
}

function isSame(given: string, wanted: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(wanted)]
  return a.length === b.length && timingSafeEqual(a, b)
}
