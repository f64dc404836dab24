import type { VNode } from 'preact'
import { Page } from '../shell/page.tsx'

/** What the sign-in offers. */
export interface SignInView {
  /** Empty: any name is taken. */
  readonly reviewers: readonly string[]
  readonly rule: string
  /** The code as it came with the address. */
  readonly code: string
  /** What was wrong with the last attempt. */
  readonly refused?: string
}

/** Who are you? A name of the framework, and the code that the server printed where it was started. */
export function ReviewSignInPage({ answer }: { readonly answer: SignInView }): VNode {
  const { reviewers, rule, code, refused } = answer
  return (
    <Page
      title="Review"
      dek="Machine readings move no answer until a person has looked at them. This is where persons look."
    >
      {refused && (
        <p class="review-alert" role="alert">
          {refused}
        </p>
      )}
      <p>{rule}</p>
      <form class="review-sign-in" method="post" action="/review/sign-in">
        <label for="reviewer">
          <span>Your name</span>
          {reviewers.length > 0 ? (
            <select id="reviewer" name="name" required>
              {reviewers.map((name) => (
                <option key={name} value={name}>
                  {name}
                </option>
              ))}
            </select>
          ) : (
            <input id="reviewer" name="name" required maxLength={80} autocomplete="name" />
          )}
        </label>
        <label>
          <span>Code</span>
          <input name="code" required value={code} autocomplete="off" spellcheck={false} />
        </label>
        <button type="submit">Sign in</button>
      </form>
      <p class="hint">
        The server prints an address with the code when it starts. It keeps other accounts of this
        machine, and other programs in your browser, from judging under your name. Your name stands
        under every judgement, in public.
      </p>
    </Page>
  )
}
