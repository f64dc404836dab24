import { useFrame } from '../shell/frame.ts'
import { type Writing, writingOf } from './writing.ts'

/** How the page being rendered is written: its messages, and dates and sentences in its language. */
export function useWords(): Writing {
  return writingOf(useFrame().lang)
}
