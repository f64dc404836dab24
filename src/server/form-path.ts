import { getPath } from 'hono/utils/url'

/** Routes `/matrix.json` as `/~json/matrix` and `/index.csv` as `/~csv/`: a router reads a suffix after a parameter as part of it. */
export function toFormPath(request: Request): string {
  const path = getPath(request)
  const [, page, form] = /^(\/.+)\.(json|csv|atom|svg)$/.exec(path) ?? []
  if (!page || !form || path === '/openapi.json') return path
  return page === '/index' ? `/~${form}/` : `/~${form}${page}`
}
