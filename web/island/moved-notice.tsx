import type { VNode } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { useFrame, withQuery } from '../shell/frame.ts'

/** Tells an open page that the record has grown past what it shows. Says nothing until then. */
export function MovedNotice({ position }: { readonly position: number }): VNode {
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
          The record has moved since this page was made.{' '}
          <a href={withQuery(path, query)}>Show it as it is now</a>
        </>
      )}
    </p>
  )
}
