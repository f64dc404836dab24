import type { ComponentChildren, VNode } from 'preact'
import type { Asked } from '../../src/views/index.ts'
import { useWords } from '../words/use-words.ts'
import type { Writing } from '../words/writing.ts'

/** What stands inside every picture, so that a copy of it still says whence it is, for which dates, and on which assumption. */
export function SourceLine({ asked }: { readonly asked: Asked }): VNode {
  const writing = useWords()
  const { content } = writing
  const warning = toWarning(asked, writing)
  return (
    <>
      {warning && <p class="figure-source figure-warning">{warning}</p>}
      <p class="figure-source">
        {toSource(asked, <span lang={content}>{asked.framework.title}</span>, writing)}
      </p>
    </>
  )
}

/** Whence a picture is, with both dates and what is counted. */
export function toSource(
  { on, known, basis, trust, position, hash }: Asked,
  framework: ComponentChildren,
  { t, date }: Writing,
): readonly ComponentChildren[] {
  const record = t.figure.record(position, hash.slice(0, 16))
  const [published, read] = [basis === 'published', trust === 'read']
  return t.figure.source(framework, date(on), date(known), published, read, record)
}

/** What a reader must know before believing a picture: it only supposes, or the record was not there yet. */
export function toWarning(
  { suppose, without = [], notice }: Asked,
  { t, plain }: Writing,
): string | undefined {
  const supposed = [...suppose, ...without]
  const parts = [
    ...(supposed.length > 0 ? [`${t.whatIf} ${t.supposing(supposed.join(t.lastOf))}`] : []),
    ...(notice ? [plain(notice)] : []),
  ]
  return parts.length > 0 ? parts.join(' ') : undefined
}
