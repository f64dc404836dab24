import type { VNode } from 'preact'
import type { Asked } from '../../src/views/index.ts'
import { useWords } from '../words/use-words.ts'

/** What stands inside every picture, so that a copy of it still says whence it is and for which dates. */
export function SourceLine({ asked }: { readonly asked: Asked }): VNode {
  const { t, date, content } = useWords()
  return (
    <p class="figure-source">
      {t.figure.source(
        <span lang={content}>{asked.framework.title}</span>,
        date(asked.on),
        date(asked.known),
        asked.position,
        asked.hash.slice(0, 16),
      )}
    </p>
  )
}
