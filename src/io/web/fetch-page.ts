import { lookup as resolveName } from 'node:dns'
import { request as askPlain } from 'node:http'
import { request as askSecure, type RequestOptions } from 'node:https'
import { isIP, type LookupFunction } from 'node:net'
import { createGunzip, createInflate } from 'node:zlib'
import { SuretyError } from '../../model/problem.ts'
import { isPrivateAddress } from './private-address.ts'

/** What an address answered. */
export interface Fetched {
  /** After redirects. */
  readonly address: string
  readonly contentType: string
  readonly bytes: Uint8Array
}

/** How an address may be asked. */
export interface FetchRules {
  readonly agent: string
  /** The most bytes that an answer may have, packed or unpacked. */
  readonly most?: number
  /** The most milliseconds that all of it may take, redirects included. */
  readonly patience?: number
  /** Only for tests: lets http and this machine's own addresses through. */
  readonly trustLocal?: boolean
}

const MOST = 25_000_000
const PATIENCE = 30_000
const REDIRECTS = 5
const READABLE =
  /^(?:text\/(?:html|plain|markdown|xml)|application\/(?:xhtml\+xml|pdf|xml|(?:rss|atom|rdf)\+xml|(?:feed\+)?json|x-ndjson|jsonl))\s*(?:;|$)/i

/** Fetches a report from an https address. Private addresses are refused after names are resolved, and again at every redirect. */
export async function fetchPage(address: string, rules: FetchRules): Promise<Fetched> {
  const stop = AbortSignal.timeout(rules.patience ?? PATIENCE)
  let url = toUrl(address, address, rules)
  for (let hop = 0; hop <= REDIRECTS; hop++) {
    const answer = await ask(url, address, rules, stop)
    if (typeof answer !== 'string') return { ...answer, address: url.href }
    url = toUrl(answer, address, rules, url)
  }
  throw refuse(address, `it redirects more than ${REDIRECTS} times`)
}

function toUrl(text: string, asked: string, { trustLocal }: FetchRules, from?: URL): URL {
  const url = toUrlOrNone(text, from)
  if (!url) throw refuse(asked, `"${text.slice(0, 200)}" is no address`)
  if (url.protocol !== 'https:' && !(trustLocal && url.protocol === 'http:'))
    throw refuse(
      asked,
      `only https is fetched, and ${from ? 'it redirects to' : 'this is'} ${url.protocol.replace(':', '')}`,
    )
  if (url.username !== '' || url.password !== '') throw refuse(asked, 'it holds a name or password')
  const host = url.hostname.replace(/^\[|\]$/g, '')
  // A literal address is never resolved, so that it must be looked at here.
  if (!trustLocal && isIP(host) !== 0 && isPrivateAddress(host)) throw refusePrivate(asked, host)
  return url
}

function toUrlOrNone(text: string, from: URL | undefined): URL | undefined {
  try {
    return new URL(text, from)
  } catch {
    return undefined
  }
}

// The name is resolved once, for the connection itself: what was checked is what is asked.
function toLookup(asked: string, { trustLocal }: FetchRules): LookupFunction {
  return (host, options, done) => {
    resolveName(host, { ...options, all: true }, (error, found) => {
      if (error) return done(error, '', 0)
      const hidden = found.find(({ address }) => !trustLocal && isPrivateAddress(address))
      if (hidden) return done(refusePrivate(asked, `${host} (${hidden.address})`) as never, '', 0)
      if (options.all) return done(null, found)
      const [first] = found
      return first ? done(null, first.address, first.family) : done(new Error('no address'), '', 0)
    })
  }
}

/** The answer, or the place that it redirects to. */
function ask(
  url: URL,
  asked: string,
  rules: FetchRules,
  stop: AbortSignal,
): Promise<Omit<Fetched, 'address'> | string> {
  const options: RequestOptions = {
    signal: stop,
    lookup: toLookup(asked, rules),
    agent: false,
    headers: {
      'user-agent': rules.agent,
      accept:
        'text/html, application/pdf, application/rss+xml, application/atom+xml, text/plain;q=0.9',
      'accept-encoding': 'gzip, deflate',
    },
  }
  return new Promise((resolve, reject) => {
    const fail = (error: unknown): void => reject(toProblem(error, asked, rules, stop))
    const request = (url.protocol === 'https:' ? askSecure : askPlain)(url, options, (response) => {
      const { statusCode = 0, headers } = response
      const give = (value: Omit<Fetched, 'address'> | string): void => {
        response.destroy()
        resolve(value)
      }
      if (statusCode >= 300 && statusCode < 400 && headers.location) return give(headers.location)
      const contentType = headers['content-type'] ?? ''
      if (statusCode !== 200) fail(refuse(asked, `it answers with status ${statusCode}`))
      else if (!READABLE.test(contentType))
        fail(refuse(asked, `it is of type "${contentType.slice(0, 80)}", which holds no report`))
      else
        collect(unpack(response, headers['content-encoding']), rules.most ?? MOST, asked).then(
          (bytes) => give({ contentType, bytes }),
          fail,
        )
    })
    request.on('error', fail)
    request.end()
  })
}

function unpack(response: NodeJS.ReadableStream, encoding = ''): AsyncIterable<Uint8Array> {
  const unpacker = /gzip/i.test(encoding)
    ? createGunzip()
    : /deflate/i.test(encoding)
      ? createInflate()
      : undefined
  if (!unpacker) return response as unknown as AsyncIterable<Uint8Array>
  response.on('error', (error) => unpacker.destroy(error))
  return response.pipe(unpacker)
}

async function collect(
  chunks: AsyncIterable<Uint8Array>,
  most: number,
  asked: string,
): Promise<Uint8Array> {
  const parts: Uint8Array[] = []
  let size = 0
  for await (const chunk of chunks) {
    size += chunk.length
    if (size > most) throw refuse(asked, `it has more than ${most} bytes`)
    parts.push(chunk)
  }
  return new Uint8Array(Buffer.concat(parts))
}

function toProblem(
  error: unknown,
  asked: string,
  { patience = PATIENCE }: FetchRules,
  stop: AbortSignal,
): SuretyError {
  if (error instanceof SuretyError) return error
  if (stop.aborted) return refuse(asked, `it took longer than ${patience / 1000} seconds`)
  return refuse(asked, error instanceof Error ? error.message : String(error))
}

function refusePrivate(asked: string, host: string): SuretyError {
  return refuse(asked, `${host} is an address on this machine or in a private network`)
}

function refuse(asked: string, why: string): SuretyError {
  return new SuretyError(
    'file-not-readable',
    `${asked} was not fetched: ${why}.`,
    'Save the page yourself and take in the file, with --address for where it stands.',
  )
}
