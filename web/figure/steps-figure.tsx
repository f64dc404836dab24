import type { VNode } from 'preact'
import { EmptyFigure } from './empty-figure.tsx'
import { AxisStrip, toAxisHeight } from './lane-strip.tsx'
import type { StepsPicture } from './party-steps.ts'
import { SourceLine } from './source-line.tsx'
import { STEPS_HEIGHT, StepsStrip } from './steps-strip.tsx'

/** A line of steps on a page; each step in words for those who do not see it. */
export function StepsFigure({ picture }: { readonly picture: StepsPicture }): VNode {
  const { title, about, asked, steps, ticks } = picture
  if (steps.length === 0) return <EmptyFigure title={title} asked={asked} />
  return (
    <figure class="figure steps">
      <figcaption>
        <strong>{title}</strong> {about}
      </figcaption>
      <svg width="100%" height={STEPS_HEIGHT} aria-hidden="true">
        <StepsStrip picture={picture} />
      </svg>
      <svg class="lane-axis" width="100%" height={toAxisHeight(ticks)} aria-hidden="true">
        <AxisStrip ticks={ticks} />
      </svg>
      <ol class="hidden">
        {steps.map(({ told }) => (
          <li key={told}>{told}</li>
        ))}
      </ol>
      <SourceLine asked={asked} />
    </figure>
  )
}
