import type { LedgerWriter } from '../../app/ports.ts'
import { type ProblemCode, SuretyError } from '../../model/problem.ts'

/** Where a server with the store open listens, and what it asks for: both stand in the store's lock. */
export interface RemoteStoreOptions {
  readonly port: number
  readonly token: string
}

/** The ledger of a running server on this machine: `POST /store/<method>`, `{ args }` in, `{ value }` or `{ code, sentence, hint }` out. */
export function openRemoteStore(options: RemoteStoreOptions): LedgerWriter {
  const call = <T>(method: keyof LedgerWriter, ...args: readonly unknown[]): Promise<T> =>
    callServer<T>(options, method, args)
  return {
    head: () => call('head'),
    begins: () => call('begins'),
    statements: (query) => call('statements', query),
    document: (id, known) => call('document', id, known),
    documents: (known) => call('documents', known),
    frameworkFiles: (known) => call('frameworkFiles', known),
    entries: (from, limit) => call('entries', from, limit),
    listEntries: (query) => call('listEntries', query),
    search: (query) => call('search', query),
    checkNewest: (most) => call('checkNewest', most),
    append: (drafts) => call('append', drafts),
  }
}

interface Answer {
  readonly value?: unknown
  readonly code?: unknown
  readonly sentence?: unknown
  readonly hint?: unknown
}

async function callServer<T>(
  { port, token }: RemoteStoreOptions,
  method: string,
  args: readonly unknown[],
): Promise<T> {
  let answer: Answer
  let status: number
  try {
    const response = await fetch(`http://127.0.0.1:${port}/store/${method}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify({ args }),
    })
    status = response.status
    answer = (await response.json()) as Answer
  } catch {
    throw noAnswer(port, 'it gave no answer')
  }
  if (typeof answer.code === 'string' && typeof answer.sentence === 'string')
    throw new SuretyError(answer.code as ProblemCode, answer.sentence, String(answer.hint ?? ''))
  if (status !== 200) throw noAnswer(port, `it answered with status ${status}`)
  return answer.value as T
}

function noAnswer(port: number, why: string): SuretyError {
  return new SuretyError(
    'store-locked',
    `The store is open in another process, and its server on 127.0.0.1:${port} could not be asked: ${why}.`,
    'Wait until that server is up, or stop it, and try again.',
  )
}
