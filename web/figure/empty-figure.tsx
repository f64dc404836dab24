import type { VNode } from 'preact'
import type { Asked } from '../../src/views/index.ts'
import { useWords } from '../words/use-words.ts'
import { SourceLine } from './source-line.tsx'

/** A figure of which nothing is on record: it says so, and for which dates. */
export function EmptyFigure({
  title,
  asked,
  reason,
}: {
  readonly title: string
  readonly reason?: string | undefined
  readonly asked: Asked
}): VNode {
  const { empty } = useWords().t.figure
  return (
    <figure class="figure">
      <figcaption>
        <strong>{title}</strong>
      </figcaption>
      <p>{reason ?? empty}</p>
      <SourceLine asked={asked} />
    </figure>
  )
}
