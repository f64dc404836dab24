import type { VNode } from 'preact'

/** Who is signed in, by which rule, and the way out: on every page behind the sign-in. */
export function ReviewBar({
  reviewer,
  rule,
  token,
}: {
  readonly reviewer: string
  readonly rule: string
  readonly token: string
}): VNode {
  return (
    <div class="review-bar">
      <p class="review-rule">{rule}</p>
      <ul>
        <li>
          <a href="/review">All that waits</a>
        </li>
        <li>
          <a href="/review/disputes">Disputes</a>
        </li>
        <li>
          <form method="post" action="/review/sign-out">
            <input type="hidden" name="token" value={token} />
            <button type="submit">Sign out {reviewer}</button>
          </form>
        </li>
      </ul>
    </div>
  )
}
