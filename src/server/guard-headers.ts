import type { MiddlewareHandler } from 'hono'
import { secureHeaders } from 'hono/secure-headers'

const POLICY = {
  defaultSrc: ["'none'"],
  scriptSrc: ["'self'"],
  connectSrc: ["'self'"],
  styleSrc: ["'self'"],
  fontSrc: ["'self'"],
  imgSrc: ["'self'", 'data:'],
  formAction: ["'self'"],
  baseUri: ["'none'"],
}

const COMMON = {
  referrerPolicy: 'strict-origin-when-cross-origin',
  // The server speaks plain HTTP on this machine; a proxy in front of it sets this.
  strictTransportSecurity: false,
} as const

/** No page stands in a frame of others, and nothing is loaded by their pages. */
const closed = secureHeaders({
  ...COMMON,
  contentSecurityPolicy: { ...POLICY, frameAncestors: ["'none'"] },
})

/** A picture may stand in a page of others as an image. */
const picture = secureHeaders({
  ...COMMON,
  contentSecurityPolicy: { ...POLICY, frameAncestors: ["'none'"] },
  crossOriginResourcePolicy: 'cross-origin',
})

/** What is made for frames may stand in any, and runs no script. */
const framed = secureHeaders({
  ...COMMON,
  contentSecurityPolicy: {
    ...POLICY,
    scriptSrc: ["'none'"],
    connectSrc: ["'none'"],
    formAction: ["'none'"],
    frameAncestors: ['*'],
  },
  xFrameOptions: false,
  crossOriginResourcePolicy: 'cross-origin',
})

/** Headers that keep scripts, frames and pages of others out, but for what is made to be embedded. */
export const guardHeaders: MiddlewareHandler = (c, next) => {
  const path = new URL(c.req.url).pathname
  if (path.startsWith('/embed/')) return framed(c, next)
  return path.endsWith('.svg') ? picture(c, next) : closed(c, next)
}
