import type { VNode } from 'preact'
import { MARK_SIGN, type Mark } from '../../src/model/vocabulary.ts'
import { stroke } from './ink.ts'
import { DotShape } from './lane-strip.tsx'
import type { LegendLine } from './lanes.ts'
import { markFill, signInk } from './mark-fill.tsx'

/** What a legend shows of a mark, 28 by 20: within an `svg` of its own or of the whole figure. */
export function MarkSample({
  mark,
  prefix,
}: {
  readonly mark: Mark
  readonly prefix: string
}): VNode {
  return (
    <>
      <g {...stroke('edge')}>
        <rect x="0.5" y="0.5" width="27" height="19" {...markFill(mark, prefix)} />
      </g>
      <text x="14" y="15" font-size="14" font-weight="600" text-anchor="middle" {...signInk(mark)}>
        {MARK_SIGN[mark]}
      </text>
    </>
  )
}

interface DotSampleProps {
  readonly mark: Mark
  readonly part: NonNullable<LegendLine['part']>
  readonly prefix: string
}

/** The same of a dot. */
export function DotSample({ mark, part, prefix }: DotSampleProps): VNode {
  return (
    <g transform="translate(14 10)">
      <DotShape
        mark={mark}
        part={part === 'unreviewed' ? 'moves' : part}
        unreviewed={part === 'unreviewed'}
        prefix={prefix}
      />
    </g>
  )
}

/** A small area with a mark as a picture has it; the patterns of that prefix must stand on the page. */
export function Swatch({ mark, prefix }: { readonly mark: Mark; readonly prefix: string }): VNode {
  return (
    <svg class="swatch" width="28" height="20" aria-hidden="true">
      <MarkSample mark={mark} prefix={prefix} />
    </svg>
  )
}

/** A dot as a picture has it, of the same size. */
export function LegendDot(props: DotSampleProps): VNode {
  return (
    <svg class="swatch" width="28" height="20" aria-hidden="true">
      <DotSample {...props} />
    </svg>
  )
}
