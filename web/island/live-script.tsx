import type { VNode } from 'preact'
import { useFrame } from '../shell/frame.ts'

/** Asks for the script of an entry under `web/live`, with all that it imports; nothing when the browser build has none. */
export function LiveScript({ entry }: { readonly entry: string }): VNode | null {
  const script = useFrame().scripts[entry]
  if (!script) return null
  return (
    <>
      {script.imports.map((address) => (
        <link key={address} rel="modulepreload" href={address} />
      ))}
      <script type="module" src={script.address} />
    </>
  )
}
