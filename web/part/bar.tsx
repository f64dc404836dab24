import type { VNode } from 'preact'

/** A length on the scale of the largest; hatched, because what it counts is waiting. */
export function Bar({ share }: { readonly share: number }): VNode {
  return (
    <svg
      class="bar mark-waiting"
      width={`${Math.max(1, Math.round(share * 100))}%`}
      aria-hidden="true"
    />
  )
}
