import type { VNode } from 'preact'
import type { Asked } from '../../src/views/index.ts'
import { useWords } from '../words/use-words.ts'
import { useFrame } from './frame.ts'
import { toPinned } from './query.ts'

/** Everything that a citation needs; its address is pinned to both dates, so that the answer never changes. */
export function Cite({ title, asked }: { readonly title: string; readonly asked: Asked }): VNode {
  const { origin, path, query } = useFrame()
  const { t, date, content } = useWords()
  const address = toPinned(path, query, asked)
  return (
    <section class="cite" aria-labelledby="cite">
      <h2 id="cite">{t.cite.heading}</h2>
      <p>
        {t.cite.text(
          title,
          <span lang={content}>{asked.framework.title}</span>,
          date(asked.on),
          date(asked.known),
          asked.position,
          <code>{asked.hash.slice(0, 16)}</code>,
        )}
        <a href={address}>{`${origin}${address}`}</a>
      </p>
    </section>
  )
}
