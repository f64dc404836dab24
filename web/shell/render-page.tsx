import type { FunctionComponent, VNode } from 'preact'
import { renderToString } from 'preact-render-to-string'
import type { FigureOf } from '../figure/figure-of.tsx'
import { writingOf } from '../words/writing.ts'
import { EmbedPage } from './embed-page.tsx'
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

/** A figure as a file of its own. */
export function renderFigure<A extends object>(
  { Alone }: FigureOf<A>,
  answer: A,
  frame: Frame,
): string {
  return `<?xml version="1.0" encoding="utf-8"?>\n${renderToString(
    <FrameProvider value={frame}>
      <Alone answer={answer} />
    </FrameProvider>,
  )}\n`
}

/** A figure on a page of its own, for a frame on somebody else's page. */
export function renderEmbed<A extends object>(
  { OnPage, toTitle }: FigureOf<A>,
  answer: A,
  frame: Frame,
): string {
  return `<!doctype html>${renderToString(
    <FrameProvider value={frame}>
      <EmbedPage title={toTitle(answer, writingOf(frame.lang))}>
        <OnPage answer={answer} />
      </EmbedPage>
    </FrameProvider>,
  )}`
}

/** A part of a page alone, for a browser that has the rest. The part must not ask for the frame. */
export function renderPart<P extends object>(Part: FunctionComponent<P>, props: P): string {
  return renderToString(<Part {...props} />)
}
