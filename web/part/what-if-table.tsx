import type { VNode } from 'preact'
import type { WhatIfLine } from '../../src/views/index.ts'
import { useWords } from '../words/use-words.ts'
import { Link } from './link.tsx'
import { StateWord } from './mark.tsx'

/** Provisions that stand otherwise on the assumptions: without them, with them, and in words. */
export function WhatIfTable({
  changed,
  caption,
}: {
  readonly changed: readonly WhatIfLine[]
  readonly caption: string
}): VNode {
  const { t, content, print } = useWords()
  return (
    <table class="listing">
      <caption class="hidden">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{t.what.provision}</th>
          <th scope="col">{t.what.before}</th>
          <th scope="col">{t.what.after}</th>
          <th scope="col" class="wide">
            {t.what.words}
          </th>
        </tr>
      </thead>
      <tbody>
        {changed.map(({ provision, before, after, effect, words }) => (
          <tr key={provision.id}>
            <th scope="row" lang={content}>
              <Link to={`/provisions/${provision.id}`}>{provision.title}</Link>
              <p class="hint">{provision.instrument.title}</p>
            </th>
            <td data-label={t.what.before}>
              <StateWord state={before} />
            </td>
            <td data-label={t.what.after}>
              <StateWord state={after} />
              {effect.endsWith('one-reading') && <p class="hint">{t.what.oneReading}</p>}
            </td>
            <td data-label={t.what.words}>{print(words)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
