import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { LedgerWriter } from '../../src/app/ports.ts'
import { answerLedgerCall } from '../../src/app/serve-ledger.ts'
import { verifyLedger } from '../../src/app/verify-ledger.ts'
import { openRemoteStore } from '../../src/io/remote/index.ts'
import { type EmbeddedStore, openEmbeddedStore } from '../../src/io/store/index.ts'
import { ledgerRules } from '../../src/ledger/index.ts'
import { SuretyError } from '../../src/model/problem.ts'
import { curatedClaim, documentDraft, judgementDraft, readClaim, sha256 } from './sample-drafts.ts'

const END = '2999-01-01T00:00:00Z'

/** A server that does what the real one does for `/store/<method>`, and nothing else. */
function serve(writer: LedgerWriter, token: string): Server {
  return createServer(async (request, response) => {
    const answer = (status: number, body: unknown) => {
      response.writeHead(status, { 'content-type': 'application/json' })
      response.end(JSON.stringify(body))
    }
    if (request.headers.authorization !== `Bearer ${token}`) return answer(401, {})
    let text = ''
    for await (const chunk of request) text += chunk
    try {
      const method = request.url?.replace('/store/', '') ?? ''
      answer(200, { value: await answerLedgerCall(writer, method, JSON.parse(text).args) })
    } catch (error) {
      if (!(error instanceof SuretyError)) throw error
      const { code, message: sentence, hint } = error
      answer(400, { code, sentence, hint })
    }
  })
}

describe('the ledger of a running server', () => {
  let store: EmbeddedStore
  let server: Server
  let port = 0
  let remote: LedgerWriter

  beforeAll(async () => {
    store = await openEmbeddedStore({ now: () => new Date(), rules: ledgerRules })
    server = serve(store.writer, 'secret')
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    port = (server.address() as AddressInfo).port
    remote = openRemoteStore({ port, token: 'secret' })
  }, 240_000)
  afterAll(async () => {
    server.close()
    await store.close()
  })

  it('answers as the store itself does', async () => {
    expect(await remote.begins()).toBeUndefined()
    const doc = documentDraft('Norway will train soldiers.')
    const appended = await remote.append([
      doc,
      readClaim('c1', [doc.id, 0, 26]),
      judgementDraft('c1', 'accept'),
      {
        key: 'file:a',
        body: { kind: 'framework-file', framework: 'f', file: { path: 'a.yaml', text: 'a: 1' } },
      },
    ])
    expect(appended.map(({ sequence }) => sequence)).toEqual([1, 2, 3, 4])
    const query = { known: END, basis: 'recorded', claim: 'c1', document: doc.id } as const
    expect(await remote.statements(query)).toHaveLength(1)
    expect(await remote.statements(query)).toEqual(await store.writer.statements(query))
    expect(await remote.head()).toEqual(await store.writer.head())
    expect(await remote.begins()).toEqual(await store.writer.begins())
    expect(await remote.document(doc.id, END)).toEqual(await store.writer.document(doc.id, END))
    expect(await remote.document('d-0', END)).toBeUndefined()
    expect(await remote.documents(END)).toEqual(await store.writer.documents(END))
    expect(await remote.frameworkFiles(END)).toEqual([{ path: 'a.yaml', text: 'a: 1' }])
    expect(await remote.entries(2, 2)).toEqual(await store.writer.entries(2, 2))
    expect(await verifyLedger(remote, sha256)).toMatchObject({ entries: 4, findings: [] })
  })

  it('passes on the errors of the store', async () => {
    const attempt = remote.append([judgementDraft('nowhere', 'accept')])
    await expect(attempt).rejects.toBeInstanceOf(SuretyError)
    await expect(attempt).rejects.toMatchObject({
      code: 'claim-not-found',
      message: 'Claim nowhere cannot be judged: it is not on record.',
      hint: 'Check the id of the claim, or record the claim first.',
    })
  })

  it('refuses a wrong token, and says so when nobody listens', async () => {
    await expect(openRemoteStore({ port, token: 'wrong' }).head()).rejects.toThrow(/status 401/)
    await expect(openRemoteStore({ port: 1, token: '' }).head()).rejects.toThrow(/gave no answer/)
  })

  it('refuses methods and arguments that it does not know', async () => {
    const ask = (method: string, args: unknown) => answerLedgerCall(store.writer, method, args)
    const refused = { code: 'option-not-understood' }
    const query = { known: END, basis: 'recorded' }
    for (const [method, args] of [
      ['close', []],
      ['constructor', []],
      ['head', undefined],
      ['statements', []],
      ['statements', [{ ...query, basis: 'guessed' }]],
      ['statements', [{ ...query, claim: 7 }]],
      ['document', ['d-1']],
      ['entries', [0, 10]],
      ['entries', [1, 1.5]],
      ['append', ['x']],
      ['append', [[{ key: 7, body: curatedClaim('c').body }]]],
      ['append', [[{ key: 'k', body: { kind: 'rumour' } }]]],
      ['append', [[{ key: 'k', body: { kind: 'claim', claim: { id: 'c' } } }]]],
      ['append', [[{ key: 'k', body: { kind: 'document', document: null } }]]],
    ] as const)
      await expect(ask(method, args), `${method} ${JSON.stringify(args)}`).rejects.toMatchObject(
        refused,
      )
  })
})
