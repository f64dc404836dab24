import type { VNode } from 'preact'
import type { ClaimsAnswer } from '../../src/views/index.ts'
import { useFrame } from '../shell/frame.ts'
import { Link } from './link.tsx'

/** Which part of a long list is shown, with the way to the parts beside it. */
export function Pager({
  paging: { page, pages, size, total },
  what,
}: {
  readonly paging: ClaimsAnswer['paging']
  readonly what: string
}): VNode {
  const { path, query } = useFrame()
  const own = Object.fromEntries(query)
  const first = (page - 1) * size + 1
  const to = (n: number) => ({ ...own, page: n === 1 ? undefined : String(n) })
  return (
    <nav class="pager" aria-label={`Pages of ${what}`}>
      <p>
        {total === 0
          ? `No ${what}`
          : pages === 1
            ? `${total} ${what}`
            : `${first} to ${Math.min(total, page * size)} of ${total} ${what}`}
        {page > 1 && (
          <>
            {' · '}
            <Link to={path} with={to(page - 1)} rel="prev">
              Page before
            </Link>
          </>
        )}
        {page < pages && (
          <>
            {' · '}
            <Link to={path} with={to(page + 1)} rel="next">
              Next page
            </Link>
          </>
        )}
      </p>
    </nav>
  )
}
