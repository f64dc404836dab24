import type { VNode } from 'preact'
import { fill, stroke } from './ink.ts'
import { toLength } from './lane-strip.tsx'
import type { StepsPicture } from './party-steps.ts'

export const STEPS_HEIGHT = 200

/** Room above the highest step, and below the lowest. */
const [ABOVE, BELOW] = [24, 8]

/** A line of steps; lengths are shares, so that it fits any width. */
export function StepsStrip({
  picture: { steps, ticks, most },
}: {
  readonly picture: StepsPicture
}): VNode {
  const [first] = steps
  const toY = (n: number): number =>
    STEPS_HEIGHT - BELOW - (n / Math.max(1, most)) * (STEPS_HEIGHT - ABOVE - BELOW)
  return (
    <>
      <g {...stroke('hairline')}>
        {ticks.map(({ at }) => (
          <line key={at} x1={toLength(at)} x2={toLength(at)} y1="0" y2={STEPS_HEIGHT} />
        ))}
        <line x1="0" x2="100%" y1={toY(0)} y2={toY(0)} />
      </g>
      <g stroke-width="2.5" stroke-linecap="square" {...stroke('in-force')}>
        {steps.map(({ at, n }, index) => (
          <g key={at}>
            <line
              x1={toLength(at)}
              x2={toLength(at)}
              y1={toY(steps[index - 1]?.n ?? 0)}
              y2={toY(n)}
            />
            <line
              x1={toLength(at)}
              x2={toLength(steps[index + 1]?.at ?? 1)}
              y1={toY(n)}
              y2={toY(n)}
            />
          </g>
        ))}
      </g>
      {steps.map(({ at, n, told }) => (
        <circle key={at} cx={toLength(at)} cy={toY(n)} r="4" {...fill('in-force')}>
          <title>{told}</title>
        </circle>
      ))}
      {first && most > first.n && (
        <svg x={toLength(first.at)} y={toY(first.n)} overflow="visible" aria-hidden="true">
          <text x="10" y="16" font-size="14" {...fill('soft')}>
            {first.n}
          </text>
        </svg>
      )}
      <text
        x={toLength(1)}
        y={toY(most) - 8}
        font-size="16"
        font-weight="600"
        text-anchor="end"
        {...fill('ink')}
      >
        {most}
      </text>
    </>
  )
}
