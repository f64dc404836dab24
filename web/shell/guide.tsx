import type { VNode } from 'preact'
import { useWords } from '../words/use-words.ts'
import { toAddress, useFrame } from './frame.ts'

/** Every page that stands by itself, by the question it helps with: what a newcomer finds at the foot of each page. */
const GROUPS = [
  [
    'said',
    [
      ['/matrix', 'matrix'],
      ['/map', 'map'],
      ['/states', 'states'],
      ['/lines', 'lines'],
      ['/claims', 'claims'],
      ['/disputes', 'disputes'],
    ],
  ],
  [
    'follows',
    [
      ['/provisions', 'provisions'],
      ['/instruments', 'instruments'],
      ['/clauses/consultation', 'clauses'],
      ['/linchpins', 'linchpins'],
      ['/what-if', 'whatIf'],
      ['/agenda', 'agenda'],
    ],
  ],
  [
    'changed',
    [
      ['/compare', 'compare'],
      ['/timeline', 'timeline'],
      ['/flips', 'flips'],
      ['/changes', 'changes'],
    ],
  ],
  [
    'record',
    [
      ['/search', 'search'],
      ['/documents', 'documents'],
      ['/briefs/new', 'brief'],
      ['/status', 'status'],
      ['/data', 'data'],
      ['/method', 'method'],
    ],
  ],
] as const

/** All pages, in four groups. */
export function Guide(): VNode {
  const frame = useFrame()
  const { guide } = useWords().t
  return (
    <nav class="guide" aria-label={guide.label}>
      {GROUPS.map(([group, pages]) => (
        <section key={group}>
          <h2>{guide.groups[group]}</h2>
          <ul>
            {pages.map(([path, name]) => (
              <li key={path}>
                <a href={toAddress(frame, path)}>{guide.pages[name]}</a>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </nav>
  )
}
