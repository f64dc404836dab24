import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { SuretyError } from '../../model/problem.ts'
import { fetchPage } from './fetch-page.ts'
import { isPrivateAddress } from './private-address.ts'

let server: Server
let site: string
const html = { 'content-type': 'text/html; charset=utf-8' }

beforeAll(async () => {
  server = createServer((request, response) => {
    const send = (
      status: number,
      headers: Record<string, string>,
      body: string | Uint8Array = '',
    ): void => {
      response.writeHead(status, headers).end(body)
    }
    switch (request.url) {
      case '/page':
        return send(200, html, '<p>A report.</p>')
      case '/moved':
        return send(302, { location: '/page' })
      case '/round':
        return send(302, { location: '/round' })
      case '/inward':
        return send(302, { location: 'https://10.0.0.1/secret' })
      case '/file':
        return send(302, { location: 'file:///etc/passwd' })
      case '/packed':
        return send(200, { ...html, 'content-encoding': 'gzip' }, gzipSync('<p>A report.</p>'))
      case '/bomb':
        return send(200, { ...html, 'content-encoding': 'gzip' }, gzipSync('x'.repeat(3_000_000)))
      case '/picture':
        return send(200, { 'content-type': 'image/png' }, 'PNG')
      case '/silent':
        return undefined
      case '/drip':
        response.writeHead(200, html).write('<p>')
        return undefined
      default:
        return send(404, html, 'none')
    }
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  site = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(() => {
  server.closeAllConnections()
  server.close()
})

const local = { agent: 'test', trustLocal: true, most: 1_000_000 }
const refusal = async (work: Promise<unknown>): Promise<string> => {
  const error = await work.then(
    () => undefined,
    (thrown: unknown) => thrown,
  )
  expect(error).toBeInstanceOf(SuretyError)
  return (error as SuretyError).message
}

describe('a page is fetched', () => {
  test.each(['/page', '/moved', '/packed'])('%s', async (path) => {
    const page = await fetchPage(site + path, local)
    expect(new TextDecoder().decode(page.bytes)).toBe('<p>A report.</p>')
    expect(page.contentType).toBe('text/html; charset=utf-8')
    if (path === '/moved') expect(page.address).toBe(`${site}/page`)
  })
})

describe('a page is refused', () => {
  test.each([
    ['/round', 'redirects more than 5 times'],
    ['/file', 'redirects to file'],
    ['/picture', 'of type "image/png"'],
    ['/none', 'status 404'],
    ['/bomb', 'more than 1000000 bytes'],
  ])('%s', async (path, words) => {
    expect(await refusal(fetchPage(site + path, local))).toContain(words)
  })

  test.each(['/silent', '/drip'])('that takes too long: %s', async (path) => {
    expect(await refusal(fetchPage(site + path, { ...local, patience: 200 }))).toContain(
      'took longer than 0.2 seconds',
    )
  })

  test.each([
    ['http://example.org/', 'only https'],
    ['ftp://example.org/', 'only https'],
    ['https://127.0.0.1/', 'private network'],
    ['https://2130706433/', 'private network'],
    ['https://[::ffff:10.0.0.1]/', 'private network'],
    ['https://localhost/', 'private network'],
    ['https://a:b@example.org/', 'name or password'],
    ['https://', 'no address'],
  ])('%s', async (address, words) => {
    expect(await refusal(fetchPage(address, { agent: 'test' }))).toContain(words)
  })

  test('that a server without the hook for tests redirects to a private address', async () => {
    // The hook lets the first, local address through and nothing looks at the second: so the check is asked itself.
    expect(await refusal(fetchPage(`${site}/inward`, { agent: 'test' }))).toContain('only https')
    expect(isPrivateAddress('10.0.0.1')).toBe(true)
  })
})

describe('private addresses', () => {
  test.each([
    '0.0.0.0',
    '10.1.2.3',
    '100.64.0.1',
    '127.8.8.8',
    '169.254.169.254',
    '172.31.0.1',
    '192.168.1.1',
    '224.0.0.1',
    '255.255.255.255',
    '::',
    '::1',
    'fe80::1',
    'fe80::1%eth0',
    'fc00::1',
    'ff02::1',
    '::ffff:127.0.0.1',
    '::ffff:7f00:1',
    '64:ff9b::7f00:1',
    '2002:7f00:1::',
    '2001:db8::1',
    'nonsense',
    '',
  ])('%j is one', (address) => {
    expect(isPrivateAddress(address)).toBe(true)
  })

  test.each(['8.8.8.8', '172.32.0.1', '100.128.0.1', '2606:4700::1111', '::ffff:8.8.8.8'])(
    '%j is none',
    (address) => {
      expect(isPrivateAddress(address)).toBe(false)
    },
  )
})
