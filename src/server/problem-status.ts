import type { ContentfulStatusCode } from 'hono/utils/http-status'
import type { ProblemCode } from '../model/problem.ts'

/** The HTTP status of every problem: the one place that maps them. */
export const PROBLEM_STATUS: Readonly<Record<ProblemCode, ContentfulStatusCode>> = {
  'actor-not-found': 404,
  'browser-not-found': 500,
  'claim-not-found': 404,
  'claim-withheld': 410,
  'document-not-found': 404,
  'document-refused': 422,
  'entry-refused': 422,
  'file-not-readable': 422,
  'framework-faulty': 422,
  'framework-mismatch': 409,
  'instrument-not-found': 404,
  'journal-broken': 500,
  'not-allowed': 403,
  'option-not-understood': 400,
  'page-not-found': 404,
  'passage-not-found': 422,
  'provision-not-found': 404,
  'statement-superseded': 409,
  'store-locked': 503,
}
