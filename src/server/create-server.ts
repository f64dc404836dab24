import { OpenAPIHono } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { compress } from 'hono/compress'
import { trimTrailingSlash } from 'hono/trailing-slash'
import { type Frame, ProblemPage, renderPage, withQuery } from '../../web/index.ts'
import type { Answers } from '../app/answers.ts'
import type { Head } from '../model/entry.ts'
import { LANGUAGES, type Language } from '../model/language.ts'
import { SuretyError } from '../model/problem.ts'
import { describeApi } from './describe-api.ts'
import { mountEvents } from './events-route.ts'
import { toFormPath } from './form-path.ts'
import { guardHeaders } from './guard-headers.ts'
import { mountJournal } from './journal-route.ts'
import { PROBLEM_STATUS } from './problem-status.ts'
import { type PublicFile, readPublicFiles, readScripts } from './public-files.ts'
import { readQuery } from './read-query.ts'
import { mountRecord } from './record-route.ts'
import { type Form, IMMUTABLE, respond } from './respond.ts'
import { mountReview, type ReviewParts } from './review/mount-review.ts'
import { mountStore } from './store-route.ts'
import { VIEWS } from './view/index.ts'
import type { View } from './view-route.ts'

/** What a server is made from. */
export interface ServerParts {
  readonly answers: Answers
  /** The newest entry of the ledger: what open pages are told of. */
  readonly head: () => Promise<Head>
  /** The clock, milliseconds since 1970. */
  readonly now: () => number
  readonly version: string
  /** Folder with `style.css`, `fonts/` and `scripts/`. */
  readonly publicFolder: string
  /** The review desk and the store's secret; without them there is none. */
  readonly review?: Pick<ReviewParts, 'desk' | 'key'>
  /** Answers the commands of this machine for the open ledger; needs `token`. */
  readonly ledgerCall?: (method: string, args: unknown) => Promise<unknown>
  readonly token?: string
  /** Is told of our own bugs, which the reader sees only as "something went wrong". */
  readonly report?: (error: unknown) => void
}

/** The site and the API on one port: every view as a page, as JSON, and its tables as CSV. */
export function createServer(parts: ServerParts): OpenAPIHono {
  const files = readPublicFiles(parts.publicFolder)
  const stylesheet = `/style.css?v=${files.get('/style.css')?.etag ?? 'none'}`
  const scripts = readScripts(parts.publicFolder)
  const toFrame: ToFrame = (path, origin, query, view) => ({
    path,
    origin,
    query,
    lang: toLanguage(query),
    stylesheet,
    scripts,
    version: parts.version,
    twins: view ? listForms(view).slice(1) : [],
    figures: view?.figures ?? [],
  })
  const app = new OpenAPIHono({ getPath: toFormPath })
  app.use(guardHeaders, trimTrailingSlash(), compress())
  for (const [path, file] of files) app.get(path, (c) => serveFile(c, file))
  for (const view of VIEWS) {
    const embed = view.figures.length > 0 ? (['embed'] as const) : []
    for (const form of [...listForms(view), ...embed])
      mountView(app, view, form, { ...parts, toFrame })
  }
  describeApi(app, parts.version)
  mountJournal(app, parts.answers.journal)
  mountStore(app, parts)
  if (parts.review) {
    mountReview(app, {
      ...parts.review,
      now: parts.now,
      toFrame: (path, origin) => toFrame(path, origin, []),
    })
  }
  mountRecord(app, parts)
  mountEvents(app, parts.head)
  app.notFound((c) => {
    throw new SuretyError(
      'page-not-found',
      `There is no page at ${new URL(c.req.url).pathname}.`,
      'Begin at /, or at /openapi.json for the addresses of every answer.',
    )
  })
  app.onError((error, c) => {
    const { origin, pathname, searchParams } = new URL(c.req.url)
    const lang = searchParams.get('lang')
    if (!(error instanceof SuretyError)) parts.report?.(error)
    return tellProblem(
      c,
      error,
      toForm(c, pathname),
      toFrame(toPagePath(pathname), origin, lang === 'uk' ? [['lang', lang]] : []),
    )
  })
  return app
}

type ToFrame = (path: string, origin: string, query: Frame['query'], view?: View) => Frame

function mountView(
  app: OpenAPIHono,
  view: View,
  form: Form,
  { answers, now: clock, toFrame }: Pick<ServerParts, 'answers' | 'now'> & { toFrame: ToFrame },
): void {
  app.get(toRoute(view, form), async (c) => {
    const url = new URL(c.req.url)
    const now = clock()
    const read = readQuery(url.searchParams, Object.keys(view.parameters), now)
    const filled = view.toFilled?.(read)
    if (filled) return c.redirect(withQuery(url.pathname, filled), 303)
    const input = { ...read.own, ...(c.req.param() as Record<string, string>) }
    const answered = await view.answer(answers, read.question, input)
    const path = view.toCanonical?.(toPagePath(url.pathname)) ?? toPagePath(url.pathname)
    const frame = toFrame(path, url.origin, read.query, view)
    return respond(c, form, view, read, answered, frame, now)
  })
}

function toRoute({ path }: View, form: Form): string {
  if (form === 'html') return path
  return form === 'embed' ? `/embed${path}` : `/~${form}${path}`
}

/** The page itself first, its twins behind it. */
function listForms({ hasCsv, hasAtom, figures }: View): readonly Form[] {
  return [
    'html',
    'json',
    ...(hasCsv ? ['csv' as const] : []),
    ...(hasAtom ? ['atom' as const] : []),
    ...(figures.length > 0 ? ['svg' as const] : []),
  ]
}

function serveFile(c: Context, file: PublicFile): Response {
  c.header('Cache-Control', IMMUTABLE)
  c.header('ETag', `"${file.etag}"`)
  c.header('Content-Type', file.type)
  return c.body(file.body)
}

function toPagePath(pathname: string): string {
  const path = pathname.replace(/\.(json|csv|atom|svg)$/, '').replace(/^\/embed(?=\/)/, '')
  return path === '/index' ? '/' : path
}

function toLanguage(query: Frame['query']): Language {
  const asked = query.find(([name]) => name === 'lang')?.[1]
  return LANGUAGES.find((language) => language === asked) ?? 'en'
}

/** Errors of twins, of the store and of the API description are JSON; those of pages are pages. */
function toForm(c: Context, pathname: string): Form {
  // The desk's forms are sent by persons, unless its script asks for JSON.
  if (pathname.startsWith('/review'))
    return c.req.header('Accept')?.includes('application/json') ? 'json' : 'html'
  return c.req.method !== 'GET' ||
    /\.(json|csv|atom|svg)$/.test(pathname) ||
    pathname.startsWith('/store/')
    ? 'json'
    : 'html'
}

/** The one error shape: code, sentence, hint. */
function tellProblem(c: Context, error: unknown, form: Form, frame: Frame): Response {
  const known = error instanceof SuretyError
  const problem = known
    ? { code: error.code, sentence: error.message, hint: error.hint }
    : {
        code: 'internal' as const,
        sentence: 'Something went wrong in Surety itself, and this answer could not be given.',
        hint: 'Try again; if it happens again, report the address of this page.',
      }
  const status = known ? PROBLEM_STATUS[error.code] : 500
  c.header('Cache-Control', 'no-store')
  return form === 'html'
    ? c.html(renderPage(ProblemPage, { ...problem, status }, frame), status)
    : c.json(problem, status)
}
