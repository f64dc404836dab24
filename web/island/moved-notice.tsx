import type { VNode } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { useFrame, withQuery } from '../shell/frame.ts'

interface MovedNoticeProps {
  readonly position: number
  /** Its words travel as data, so that the script carries no table of words. */
  readonly told: string
  readonly show: string
}

/** Tells an open page that the record has grown past what it shows. Says nothing until then. */
export function MovedNotice({ position, told, show }: MovedNoticeProps): VNode {
  const { path, query } = useFrame()
  const [moved, setMoved] = useState(false)
  useEffect(() => {
    const events = new EventSource('/events')
    events.addEventListener('moved', ({ data }) => setMoved(Number(data) > position))
    return () => events.close()
  }, [position])
  return (
    <p class="notice moved" role="status" hidden={!moved}>
      {moved && (
        <>
          {told} <a href={withQuery(path, query)}>{show}</a>
        </>
      )}
    </p>
  )
}
