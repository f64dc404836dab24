import type { VNode } from 'preact'
import { useWords } from '../words/use-words.ts'
import { AxisStrip, toAxisHeight } from './lane-strip.tsx'
import type { StepsPicture } from './party-steps.ts'
import { Sheet, toText } from './sheet.tsx'
import { STEPS_HEIGHT, StepsStrip } from './steps-strip.tsx'

/** A line of steps as a file of its own. */
export function StepsSheet({ picture }: { readonly picture: StepsPicture }): VNode {
  const { title, about, asked, ticks, steps } = picture
  const { t } = useWords()
  const blocks = [
    { height: STEPS_HEIGHT, drawn: <StepsStrip picture={picture} /> },
    { height: toAxisHeight(ticks) + 8, drawn: <AxisStrip ticks={ticks} /> },
  ]
  return (
    <Sheet
      title={title}
      about={about}
      asked={asked}
      blocks={steps.length > 0 ? blocks : [toText(t.figure.empty, 16, 'ink')]}
    />
  )
}
