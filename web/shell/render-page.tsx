import type { VNode } from 'preact'
import { renderToString } from 'preact-render-to-string'
import { type Frame, FrameProvider } from './frame.ts'

/** A page of one answer. */
export type PageComponent<A> = (props: { readonly answer: A }) => VNode

/** The whole document of a page. */
export function renderPage<A>(Component: PageComponent<A>, answer: A, frame: Frame): string {
  return `<!doctype html>${renderToString(
    <FrameProvider value={frame}>
      <Component answer={answer} />
    </FrameProvider>,
  )}`
}
