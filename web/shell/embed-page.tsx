import type { ComponentChildren, VNode } from 'preact'
import { useWords } from '../words/use-words.ts'
import { useFrame } from './frame.ts'
import { ICON } from './icon.ts'
import { withQuery } from './query.ts'

/** A figure and whence it is, and nothing else: it stands in a frame on somebody else's page. */
export function EmbedPage({
  title,
  children,
}: {
  readonly title: string
  readonly children: ComponentChildren
}): VNode {
  const { lang, origin, path, query, stylesheet } = useFrame()
  const { t } = useWords()
  const page = `${origin}${withQuery(path, query)}`
  return (
    <html lang={lang}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>{`${title} · Surety`}</title>
        <link rel="icon" href={ICON} />
        <link rel="canonical" href={page} />
        <link rel="stylesheet" href={stylesheet} />
        {/* A link leaves the frame: no page of ours may stand in one. */}
        <base target="_top" />
      </head>
      <body class="embedded">
        <main>
          <h1 class="hidden">{title}</h1>
          {children}
          <p class="figure-source">
            {t.figure.cite}
            <a href={page}>{page}</a>
          </p>
        </main>
      </body>
    </html>
  )
}
