import { type FunctionComponent, hydrate } from 'preact'
import { FrameProvider } from '../shell/frame.ts'
import type { IslandData } from './island.tsx'

/** Brings every island of this name on the page to life with the data that stands behind it. */
export function hydrateIslands<P extends object>(
  name: string,
  Component: FunctionComponent<P>,
): void {
  for (const element of document.querySelectorAll(`[data-island="${name}"]`)) {
    const { frame, props } = JSON.parse(
      element.nextElementSibling?.textContent ?? '{}',
    ) as IslandData<P>
    hydrate(
      <FrameProvider value={{ ...frame, scripts: {} }}>
        <Component {...props} />
      </FrameProvider>,
      element,
    )
  }
}
