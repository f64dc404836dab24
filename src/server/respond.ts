import { createHash } from 'node:crypto'
import type { Context } from 'hono'
import { type Frame, toPinned } from '../../web/index.ts'
import type { ReadQuery } from './read-query.ts'
import type { Answered, View } from './view-route.ts'

export type Form = 'html' | 'json' | 'csv' | 'atom' | 'svg' | 'embed'

const TYPES: Readonly<Record<Form, string>> = {
  html: 'text/html; charset=utf-8',
  json: 'application/json; charset=utf-8',
  csv: 'text/csv; charset=utf-8; header=present',
  atom: 'application/atom+xml; charset=utf-8',
  svg: 'image/svg+xml; charset=utf-8',
  embed: 'text/html; charset=utf-8',
}

/** An answer in the form asked for, with what a cache may do with it. */
export async function respond(
  c: Context,
  form: Form,
  view: View,
  read: ReadQuery,
  answered: Answered,
  frame: Frame,
  now: number,
): Promise<Response> {
  if (form === 'embed' && answered.asked && !isDated(read)) {
    // What stands in somebody's article must not change under it.
    c.header('Cache-Control', 'no-cache')
    return c.redirect(toPinned(`/embed${frame.path}`, frame.query, answered.asked))
  }
  const etag = toEtag(form, read, answered, frame)
  c.header('ETag', etag)
  c.header('Cache-Control', isPinned(view, read, now) ? IMMUTABLE : 'no-cache')
  if (isKnown(c.req.header('If-None-Match'), etag)) return c.body(null, 304)
  c.header('Content-Type', TYPES[form])
  if (form === 'csv') {
    const name = frame.path.slice(1).replaceAll('/', '-') || 'index'
    c.header(
      'Content-Disposition',
      `inline; filename="${name}-on-${read.question.onText.slice(0, 10)}.csv"`,
    )
  }
  return c.body(form === 'json' || form === 'csv' ? answered[form]() : await answered[form](frame))
}

export const IMMUTABLE = 'public, max-age=31536000, immutable'

/** Compares as RFC 9110 asks of `If-None-Match`: compression makes a tag weak, and a weak tag still matches. */
function isKnown(header: string | undefined, etag: string): boolean {
  return (header ?? '').split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag)
}

/** Both dates given, and the record can no longer grow behind `known`. */
function isPinned(view: View, { query, question }: ReadQuery, now: number): boolean {
  return !view.revalidate && isDated({ query }) && question.known <= now
}

function isDated({ query }: Pick<ReadQuery, 'query'>): boolean {
  const given = new Set(query.map(([name]) => name))
  return given.has('on') && given.has('known')
}

/** Ledger position, program version and query; the day too, because an answer that is not pinned moves with it. */
function toEtag(
  form: Form,
  { query, question }: ReadQuery,
  { asked }: Answered,
  frame: Frame,
): string {
  const parts = [
    form,
    frame.version,
    frame.origin,
    frame.stylesheet,
    frame.scripts,
    asked?.position,
    asked?.hash,
    frame.path,
    query,
    question.onText,
  ]
  return `"${createHash('sha256').update(JSON.stringify(parts)).digest('base64url').slice(0, 22)}"`
}
