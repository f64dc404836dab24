import type { VNode } from 'preact'
import { toAddress, useFrame } from '../shell/frame.ts'
import { useWords } from '../words/use-words.ts'
import { EmptyFigure } from './empty-figure.tsx'
import { AxisStrip, LaneStrip, toAxisHeight, toLaneHeight } from './lane-strip.tsx'
import type { Lane, LanesPicture, LegendLine } from './lanes.ts'
import { MarkPatterns } from './mark-fill.tsx'
import { SourceLine } from './source-line.tsx'
import { LegendDot, Swatch } from './swatch.tsx'

/** Lanes on a page: each label a link, each lane in words for those who do not see it. */
export function LanesFigure({
  picture,
  prefix,
}: {
  readonly picture: LanesPicture
  /** Tells the patterns of two figures on one page apart. */
  readonly prefix: string
}): VNode {
  const { title, about, asked, ticks, lanes, legend } = picture
  const { t } = useWords()
  if (lanes.length === 0)
    return <EmptyFigure title={title} asked={asked} reason={picture.undrawn} />
  return (
    <figure class="figure lanes">
      <figcaption>
        <strong>{title}</strong> {about}
      </figcaption>
      <svg class="patterns" width="0" height="0" aria-hidden="true">
        <MarkPatterns prefix={prefix} />
      </svg>
      <ul class="lane-list">
        {lanes.map((lane) => (
          <LaneRow key={lane.id} lane={lane} picture={picture} prefix={prefix} />
        ))}
      </ul>
      {ticks.length > 0 && (
        <svg class="lane-axis" width="100%" height={toAxisHeight(ticks)} aria-hidden="true">
          <AxisStrip ticks={ticks} />
        </svg>
      )}
      <ul class="figure-legend" aria-label={t.marks}>
        {legend.map((line) => (
          <LegendItem key={line.words} line={line} prefix={prefix} />
        ))}
      </ul>
      <SourceLine asked={asked} />
    </figure>
  )
}

function LaneRow({
  lane,
  picture: { ticks },
  prefix,
}: {
  readonly lane: Lane
  readonly picture: LanesPicture
  readonly prefix: string
}): VNode {
  const frame = useFrame()
  const told = [...lane.dots, ...(lane.bars ?? [])].map((one) => one.told).join('; ')
  return (
    <li>
      <span class="lane-label">
        {lane.to ? <a href={toAddress(frame, lane.to)}>{lane.label}</a> : lane.label}
        <span class="hidden">: {told}</span>
      </span>
      <svg width="100%" height={toLaneHeight(lane)} aria-hidden="true">
        <LaneStrip
          lane={lane}
          ticks={ticks}
          prefix={prefix}
          height={toLaneHeight(lane)}
          toLink={(path) => toAddress(frame, path)}
        />
      </svg>
    </li>
  )
}

function LegendItem({
  line: { mark, part, words, n },
  prefix,
}: {
  readonly line: LegendLine
  readonly prefix: string
}): VNode {
  return (
    <li>
      {part === undefined ? (
        <Swatch mark={mark} prefix={prefix} />
      ) : (
        <LegendDot mark={mark} part={part} prefix={prefix} />
      )}{' '}
      {n} {words}
    </li>
  )
}
