import type { VNode } from 'preact'
import { LiveScript } from '../island/live-script.tsx'
import { useFrame } from './frame.ts'
import { withQuery } from './query.ts'

interface MovedNoticeProps {
  readonly position: number
  readonly told: string
  readonly show: string
}

/** Tells an open page that the record has grown past what it shows. Stands hidden, with its words, until its script hears so. */
export function MovedNotice({ position, told, show }: MovedNoticeProps): VNode {
  const { path, query } = useFrame()
  return (
    <>
      <p class="notice moved" role="status" hidden data-position={position}>
        {told} <a href={withQuery(path, query)}>{show}</a>
      </p>
      <LiveScript entry="moved" />
    </>
  )
}
