import type { FunctionComponent, VNode } from 'preact'
import { type Frame, useFrame } from '../shell/frame.ts'
import { LiveScript } from './live-script.tsx'

/** What an island is hydrated with: the frame without the scripts, and its own data. */
export interface IslandData<P> {
  readonly frame: Omit<Frame, 'scripts'>
  readonly props: P
}

interface IslandProps<P> {
  /** The entry under `web/live` that brings it to life. */
  readonly name: string
  readonly of: FunctionComponent<P>
  /** Everything that the component shows; it travels as JSON, so keep it small and give no text of a document. */
  readonly props: P
}

/**
 * A part of a page that the browser brings to life with the same component. Its script is asked for here, so that a page without
 * islands loads none; with scripts off the part stays as the server wrote it.
 */
export function Island<P extends object>({ name, of: Component, props }: IslandProps<P>): VNode {
  const { scripts, ...frame } = useFrame()
  const script = scripts[name]
  const data: IslandData<P> = { frame, props }
  return (
    <>
      <div class="island" data-island={name}>
        <Component {...props} />
      </div>
      {script && (
        <>
          <script
            type="application/json"
            // JSON in a script element is not HTML; with every `<` escaped it cannot end the element.
            dangerouslySetInnerHTML={{ __html: JSON.stringify(data).replaceAll('<', '\\u003c') }}
          />
          <LiveScript entry={name} />
        </>
      )}
    </>
  )
}
