import type { OpenAPIHono } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import {
  DocumentPane,
  type Frame,
  ReviewDisputesPage,
  ReviewOverviewPage,
  ReviewPage,
  ReviewSignInPage,
  renderPage,
  renderPart,
} from '../../../web/index.ts'
import { explainRule, isReviewer } from '../../app/judge-claim.ts'
import type { ReviewDesk } from '../../app/open-review.ts'
import { SuretyError } from '../../model/problem.ts'
import { tellVerdict } from '../../views/index.ts'
import { guardRequest } from './guard.ts'
import { readVerdict } from './read-verdict.ts'
import {
  isSame,
  readCookie,
  SIGN_IN_MILLISECONDS,
  toCookie,
  toFormToken,
  toSignInCode,
} from './sign.ts'

/** What the review pages are made from. */
export interface ReviewParts {
  readonly desk: ReviewDesk
  /** The store's secret: signs cookies and forms, and makes the code of the sign-in. */
  readonly key: string
  readonly now: () => number
  readonly toFrame: (path: string, origin: string) => Frame
}

const COOKIE = 'surety-reviewer'
const MOST_BYTES = 64 * 1024

/** Who asks, and the token of their forms. */
interface Reviewer {
  readonly name: string
  readonly token: string
}

/** The review desk at `/review`: for who is signed in, on this machine only, never kept by a cache. */
export function mountReview(app: OpenAPIHono, parts: ReviewParts): void {
  const { desk } = parts
  const limit = bodyLimit({
    maxSize: MOST_BYTES,
    onError: () => {
      throw new SuretyError('entry-refused', 'The form is too large.', 'Send one verdict.')
    },
  })
  app.use('/review/*', limit, async (c, next) => {
    c.header('Cache-Control', 'no-store')
    guardRequest(c)
    await next()
  })
  app.get('/review', (c) => showOverview(c, parts))
  app.post('/review/sign-in', (c) => signIn(c, parts))
  app.post('/review/sign-out', async (c) => {
    await readForm(c, await findReviewer(c, parts))
    deleteCookie(c, COOKIE, { path: '/review' })
    return c.redirect('/review', 303)
  })
  app.get('/review/disputes', async (c) => {
    const { name, token } = await findReviewer(c, parts)
    const rule = explainRule(await desk.rule())
    const answer = { ...(await desk.disputes()), reviewer: name, rule, token }
    return c.html(renderPage(ReviewDisputesPage, answer, toFrame(c, parts)))
  })
  app.get('/review/:claim', async (c) => {
    const { name, token } = await findReviewer(c, parts)
    const answer = { ...(await desk.open(name, c.req.param('claim'))), token }
    return c.html(renderPage(ReviewPage, answer, toFrame(c, parts)))
  })
  app.get('/review/:claim/document', async (c) => {
    const { name } = await findReviewer(c, parts)
    return c.html(renderPart(DocumentPane, await desk.open(name, c.req.param('claim'))))
  })
  app.get('/review/:claim/item', async (c) => {
    const { name } = await findReviewer(c, parts)
    return c.json((await desk.item(name, c.req.param('claim'))) as never)
  })
  app.post('/review/:claim/verdict', (c) => takeVerdict(c, parts))
}

function toFrame(c: Context, { toFrame: make }: ReviewParts): Frame {
  const { pathname, origin } = new URL(c.req.url)
  return make(pathname, origin)
}

/** The name in the cookie, while the framework still knows it as a reviewer. */
async function findReviewer(c: Context, parts: ReviewParts): Promise<Reviewer> {
  const cookie = getCookie(c, COOKIE) ?? ''
  const signedIn = readCookie(parts.key, cookie, parts.now())
  if (signedIn && isReviewer(await parts.desk.rule(), signedIn.name))
    return { name: signedIn.name, token: toFormToken(parts.key, cookie) }
  throw new SuretyError(
    'not-allowed',
    'You are not signed in at the review desk.',
    'Sign in at /review, with the code that the server printed when it started.',
  )
}

async function showOverview(c: Context, parts: ReviewParts): Promise<Response> {
  const query = new URL(c.req.url).searchParams
  const reviewer = await findReviewer(c, parts).catch((error: unknown) => {
    if (error instanceof SuretyError && error.code === 'not-allowed') return undefined
    throw error
  })
  if (!reviewer) return showSignIn(c, parts, query.get('code') ?? '')
  const { name, token } = reviewer
  const answer = { ...(await parts.desk.overview(name)), token }
  return c.html(renderPage(ReviewOverviewPage, answer, toFrame(c, parts)))
}

async function showSignIn(
  c: Context,
  parts: ReviewParts,
  code: string,
  refused?: string,
): Promise<Response> {
  const rule = await parts.desk.rule()
  const answer = {
    reviewers: rule.reviewers,
    rule: explainRule(rule),
    code,
    ...(refused && { refused }),
  }
  const status = refused ? 403 : 200
  return c.html(renderPage(ReviewSignInPage, answer, parts.toFrame('/review', '')), status)
}

async function signIn(c: Context, parts: ReviewParts): Promise<Response> {
  const form = new URLSearchParams(await c.req.text())
  const [name, code] = [(form.get('name') ?? '').trim(), (form.get('code') ?? '').trim()]
  if (!isSame(code, toSignInCode(parts.key))) {
    return showSignIn(
      c,
      parts,
      '',
      'That is not the code of this store. The server prints it when it starts.',
    )
  }
  if (name.length > 80 || !isReviewer(await parts.desk.rule(), name)) {
    return showSignIn(
      c,
      parts,
      code,
      `${name || 'An empty name'} is no reviewer of this framework.`,
    )
  }
  const until = parts.now() + SIGN_IN_MILLISECONDS
  setCookie(c, COOKIE, toCookie(parts.key, { name, until }), {
    path: '/review',
    httpOnly: true,
    sameSite: 'Strict',
    secure: new URL(c.req.url).protocol === 'https:',
    maxAge: SIGN_IN_MILLISECONDS / 1000,
  })
  return c.redirect('/review', 303)
}

/** The fields of a form that was made for this sign-in. */
async function readForm(c: Context, { token }: Reviewer): Promise<URLSearchParams> {
  const form = new URLSearchParams(await c.req.text())
  if (isSame(form.get('token') ?? '', token)) return form
  throw new SuretyError(
    'not-allowed',
    'Nothing was recorded: the form was not made for this sign-in.',
    'Open the page anew, and send it from there.',
  )
}

/** With script the answer is what became of it; without, the next claim that waits. */
async function takeVerdict(c: Context, parts: ReviewParts): Promise<Response> {
  const { desk } = parts
  const reviewer = await findReviewer(c, parts)
  const form = await readForm(c, reviewer)
  const given = readVerdict(form, reviewer.name)
  const claim = c.req.param('claim') ?? ''
  const isScript = (c.req.header('Accept') ?? '').includes('application/json')
  const after = isScript ? undefined : await desk.next(reviewer.name, claim)
  const judged = await desk.judge(claim, given)
  if (!isScript) {
    const target = given.verdict === 'undo' ? claim : after
    return c.redirect(target ? `/review/${encodeURIComponent(target)}#passage` : '/review', 303)
  }
  return c.json({ ...judged, told: tellVerdict(given.verdict, judged) })
}
