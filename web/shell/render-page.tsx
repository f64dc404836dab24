import type { FunctionComponent, VNode } from 'preact'
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

/** A part of a page alone, for a browser that has the rest. The part must not ask for the frame. */
export function renderPart<P extends object>(Part: FunctionComponent<P>, props: P): string {
  return renderToString(<Part {...props} />)
}
