import { createHmac, timingSafeEqual } from 'node:crypto'

/** What a cookie says: who signed in, and until when (milliseconds since 1970) it is believed. */
export interface SignedIn {
  readonly name: string
  readonly until: number
}

/** How long a sign-in lasts. */
export const SIGN_IN_MILLISECONDS = 14 * 86_400_000

const MOST_COOKIE = 1000

/** The code that a sign-in asks for: made from the store's key, so that only who may read the store knows it. */
export function toSignInCode(key: string): string {
  const digits = sign(key, 'sign-in', 'code').slice(0, 16)
  return digits.replace(/(.{4})(?=.)/g, '$1-')
}

/** A cookie that cannot be made without the key. */
export function toCookie(key: string, { name, until }: SignedIn): string {
  const body = Buffer.from(JSON.stringify([name, until]), 'utf8').toString('base64url')
  return `${body}.${sign(key, 'cookie', body)}`
}

/** Who a cookie was made for; `undefined` when it was forged, changed or has run out. */
export function readCookie(key: string, cookie: string, now: number): SignedIn | undefined {
  const [body = '', signature = '', ...more] = cookie.split('.')
  if (more.length > 0 || cookie.length > MOST_COOKIE) return undefined
  if (!isSame(signature, sign(key, 'cookie', body))) return undefined
  // Signed by us: it is what `toCookie` wrote.
  const [name, until] = JSON.parse(Buffer.from(body, 'base64url').toString('utf8')) as [
    string,
    number,
  ]
  return until > now ? { name, until } : undefined
}

/** What every form carries: a page of another site cannot know it, even where the browser sends the cookie. */
export function toFormToken(key: string, cookie: string): string {
  return sign(key, 'form', cookie)
}

/** Compares without telling by its time how much was right. */
export function isSame(given: string, wanted: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(wanted)]
  return a.length === b.length && timingSafeEqual(a, b)
}

// The purpose keeps a signature of one kind from passing for another.
function sign(key: string, purpose: string, text: string): string {
  return createHmac('sha256', key).update(`surety ${purpose}\n${text}`, 'utf8').digest('hex')
}
