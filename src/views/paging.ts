/** Which page of a long list is shown; pages count from 1. */
export interface Paging {
  readonly page: number
  readonly pages: number
  readonly size: number
  readonly total: number
}

/** How many rows a page of a list holds. */
export const PAGE_SIZE = 50

/** A page that lies behind the last one is the last one. */
export function toPaging(total: number, page: number, size: number = PAGE_SIZE): Paging {
  const pages = Math.max(1, Math.ceil(total / size))
  return { page: Math.min(Math.max(1, page), pages), pages, size, total }
}

/** The rows of that page. */
export function toPageOf<T>(rows: readonly T[], { page, size }: Paging): readonly T[] {
  return rows.slice((page - 1) * size, page * size)
}
