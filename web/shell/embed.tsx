import type { VNode } from 'preact'
import type { Asked } from '../../src/views/index.ts'
import { useWords } from '../words/use-words.ts'
import { useFrame } from './frame.ts'
import { type Query, toPinned } from './query.ts'

/** How to take a page's figures along: a frame, the figure as it stands there, a file; all pinned to both dates. */
export function Embed({
  title,
  asked,
}: {
  readonly title: string
  readonly asked: Asked
}): VNode | null {
  const { figures, path, query, origin } = useFrame()
  const { t } = useWords()
  if (figures.length === 0) return null
  const rest = query.filter(([name]) => name !== 'figure')
  return (
    <details class="embed">
      <summary>{t.figure.embed}</summary>
      <p>{t.figure.embedAbout}</p>
      {figures.map((name, index) => {
        const own: Query = index === 0 ? rest : [...rest, ['figure', name]]
        const alone = toPinned(`/embed${path}`, own, asked)
        const label = t.figure.names[name as keyof typeof t.figure.names] ?? name
        return (
          <div key={name}>
            <h3>{label}</h3>
            <p>{t.figure.embedFrame}</p>
            <p>
              <code>
                {`<iframe src="${origin}${alone}" title="${toAttribute(`${title}: ${label}`)}" width="100%" height="${HEIGHTS[name] ?? 700}" loading="lazy"></iframe>`}
              </code>
            </p>
            <ul class="plain">
              <li>
                <a href={alone}>{t.figure.embedAlone}</a>
              </li>
              <li>
                <a href={toPinned(`${path}.svg`, own, asked)}>{t.figure.asSvg}</a>
              </li>
            </ul>
          </div>
        )
      })}
    </details>
  )
}

/** Pixels that a figure needs on a wide page; on a narrow one its frame scrolls. */
const HEIGHTS: Readonly<Record<string, number>> = { map: 1000, voices: 900, strip: 400, steps: 450 }

/** The snippet is pasted into HTML: its title must not end the attribute. */
function toAttribute(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;')
}
