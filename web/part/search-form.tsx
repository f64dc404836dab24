import type { VNode } from 'preact'
import { useFrame } from '../shell/frame.ts'

const CLOCKS: readonly string[] = ['on', 'known', 'basis', 'trust', 'lang']

/** A field and a button; the dates of the question go along. */
export function SearchForm({ q = '' }: { readonly q?: string }): VNode {
  const { query } = useFrame()
  return (
    <search>
      <form class="searching" method="get" action="/search">
        {query
          .filter(([name]) => CLOCKS.includes(name))
          .map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
        <label>
          <span>Search</span>
          <input type="search" name="q" value={q} maxLength={200} />
        </label>
        <button type="submit">Find</button>
      </form>
    </search>
  )
}
