import type { ComponentChildren, VNode } from 'preact'
import type { Asked } from '../../src/views/index.ts'
import { useWords } from '../words/use-words.ts'
import { Cite } from './cite.tsx'
import { DateBar } from './date-bar.tsx'
import { Embed } from './embed.tsx'
import { toAddress, toLanguage, toTwin, useFrame } from './frame.ts'
import { Guide } from './guide.tsx'
import { ICON } from './icon.ts'
import { MovedNotice } from './moved-notice.tsx'

interface PageProps {
  readonly title: string
  /** The small line above the title: where the page belongs. */
  readonly kicker?: ComponentChildren
  /** The title as printed, when it is more than text. */
  readonly heading?: ComponentChildren
  /** The sentence under the title. */
  readonly dek?: ComponentChildren
  /** Absent on pages that answer no question. */
  readonly asked?: Asked
  /** True on pages with script: an open one is told when the record moves. */
  readonly live?: boolean
  /** True on a page that prints its title in its own place. */
  readonly bare?: boolean
  /** True on a page whose every label is written in both languages: it offers the other one. */
  readonly bothLanguages?: boolean
  readonly children: ComponentChildren
}

const TWIN_TYPES: Readonly<Record<string, string>> = {
  json: 'application/json',
  csv: 'text/csv',
  atom: 'application/atom+xml',
  svg: 'image/svg+xml',
}

const NAVIGATION = [
  ['/', 'today'],
  ['/matrix', 'matrix'],
  ['/states', 'states'],
  ['/provisions', 'provisions'],
  ['/instruments', 'instruments'],
  ['/changes', 'changes'],
  ['/search', 'search'],
  ['/review', 'review'],
] as const

/** The shell of every page: rule, navigation, title, dates, content, citation, footer. */
export function Page(props: PageProps): VNode {
  const { title, kicker, heading, dek, asked, live, bare, children } = props
  const frame = useFrame()
  const pinned = frame.query.some(([name]) => name === 'known')
  const { t, content } = useWords()
  return (
    <html lang={frame.lang}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>{`${isWhatIf(asked) ? t.whatIfTitle(title) : title} · Surety`}</title>
        <link rel="icon" href={ICON} />
        <link rel="stylesheet" href={frame.stylesheet} />
        {frame.twins.map((suffix) => (
          <link
            key={suffix}
            rel="alternate"
            type={TWIN_TYPES[suffix]}
            href={toTwin(frame, suffix)}
          />
        ))}
      </head>
      <body>
        <a class="skip" href="#content">
          {t.skip}
        </a>
        <Header bothLanguages={props.bothLanguages === true} />
        <main id="content" tabIndex={-1}>
          {!bare && (
            <div class="opening">
              {asked && isWhatIf(asked) && <Supposing asked={asked} />}
              {kicker && <p class="kicker">{kicker}</p>}
              <h1>{heading ?? title}</h1>
              {dek && <p class="dek">{dek}</p>}
            </div>
          )}
          {asked && <DateBar asked={asked} />}
          {asked?.notice && (
            <p class="notice" lang={content}>
              {asked.notice}
            </p>
          )}
          {asked && live && !pinned && (
            <MovedNotice position={asked.position} told={t.moved.told} show={t.moved.show} />
          )}
          {children}
          {asked && <Cite title={title} asked={asked} />}
          {asked && <Embed title={title} asked={asked} />}
        </main>
        <Footer />
      </body>
    </html>
  )
}

function isWhatIf(asked: Asked | undefined): boolean {
  return asked !== undefined && (asked.suppose.length > 0 || asked.without !== undefined)
}

/** Stands above everything that an assumption colours, so that no line of it is taken for fact. */
function Supposing({ asked }: { readonly asked: Asked }): VNode {
  const frame = useFrame()
  const { t, date } = useWords()
  const left = (asked.without ?? []).map((withdrawal) => {
    const [actor = '', from = ''] = withdrawal.split('@')
    return t.steppingOut(actor, date(from))
  })
  const supposed = [...asked.suppose, ...left].join(t.lastOf)
  const dropped = toAddress(frame, frame.path, { suppose: undefined, without: undefined })
  return (
    <p class="notice supposing">
      <strong>{t.whatIf}</strong> {t.supposing(supposed)} <a href={dropped}>{t.dropAssumption}</a>
    </p>
  )
}

function Header({ bothLanguages }: Pick<PageProps, 'bothLanguages'>): VNode {
  const frame = useFrame()
  const { t, lang } = useWords()
  const other = lang === 'en' ? 'uk' : 'en'
  return (
    <header class="masthead">
      <a class="wordmark" href={toAddress(frame, '/')}>
        Surety
      </a>
      <nav aria-label={t.main}>
        <ul>
          {NAVIGATION.map(([path, name]) => (
            <li key={path}>
              <a href={toAddress(frame, path)} aria-current={toCurrent(frame.path, path)}>
                {t.navigation[name]}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {bothLanguages && (
        <a class="language" href={toLanguage(frame, other)} lang={other} hreflang={other}>
          {t.otherLanguage}
        </a>
      )}
    </header>
  )
}

/** `page` on the page itself, `true` on a page below it. */
function toCurrent(path: string, target: string): 'page' | 'true' | undefined {
  if (path === target) return 'page'
  return target !== '/' && path.startsWith(`${target}/`) ? 'true' : undefined
}

function Footer(): VNode {
  const frame = useFrame()
  const { t } = useWords()
  return (
    <footer class="colophon">
      <Guide />
      <p>
        {t.principle} <a href={toAddress(frame, '/method')}>{t.howComputed}</a>.
      </p>
      <ul>
        {frame.twins.map((suffix) => (
          <li key={suffix}>
            <a href={toTwin(frame, suffix)}>
              {suffix === 'atom' ? t.follow : t.pageAs(suffix.toUpperCase())}
            </a>
          </li>
        ))}
        <li>
          <a href="/openapi.json">{t.api}</a>
        </li>
        <li>Surety {frame.version}</li>
      </ul>
    </footer>
  )
}
