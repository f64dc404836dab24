import type { VNode } from 'preact'
import type { Asked } from '../../src/views/index.ts'
import { toDateWords } from '../part/date-words.ts'
import { useFrame, withQuery } from './frame.ts'

/** Everything that a citation needs; its address is pinned to both dates, so that the answer never changes. */
export function Cite({ title, asked }: { readonly title: string; readonly asked: Asked }): VNode {
  const { origin, path, query } = useFrame()
  const rest = query.filter(([name]) => name !== 'on' && name !== 'known')
  const address = withQuery(path, [['on', asked.on], ['known', asked.known], ...rest])
  return (
    <section class="cite" aria-labelledby="cite">
      <h2 id="cite">Cite this page</h2>
      <p>
        Surety, “{title}”, {asked.framework.title}. The world on {toDateWords(asked.on)}, as known
        on {toDateWords(asked.known)}. Ledger position {asked.position}, hash{' '}
        <code>{asked.hash.slice(0, 16)}</code>. <a href={address}>{`${origin}${address}`}</a>
      </p>
    </section>
  )
}
