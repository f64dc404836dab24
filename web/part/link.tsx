import type { ComponentChildren, VNode } from 'preact'
import type { ActorLine, SourceLine } from '../../src/views/index.ts'
import { toAddress, useFrame } from '../shell/frame.ts'
import { useWords } from '../words/use-words.ts'

interface LinkProps {
  readonly to: string
  readonly with?: Readonly<Record<string, string | undefined>>
  readonly class?: string
  readonly rel?: string
  /** `page` for the link to what is being read. */
  readonly 'aria-current'?: 'page' | undefined
  /** A place on the page: `p120-214`. */
  readonly hash?: string
  readonly children: ComponentChildren
}

/** A link inside the site that keeps the dates of the question. */
export function Link({ to, with: parameters, hash, children, ...rest }: LinkProps): VNode {
  const address = toAddress(useFrame(), to, parameters)
  return (
    <a href={hash ? `${address}#${hash}` : address} {...rest}>
      {children}
    </a>
  )
}

export function ActorLink({ actor }: { readonly actor: ActorLine }): VNode {
  return <Link to={`/states/${actor.id.toLowerCase()}`}>{actor.name}</Link>
}

/** "France, United Kingdom and Ukraine", each a link; a long list is cut and counted. */
export function ActorLinks({
  actors,
  most = 8,
}: {
  readonly actors: readonly ActorLine[]
  readonly most?: number
}): VNode {
  const shown = actors.length > most + 1 ? actors.slice(0, most) : actors
  const rest = actors.length - shown.length
  const { t } = useWords()
  return (
    <>
      {shown.map((actor, index) => (
        <span key={actor.id}>
          {index > 0 && (index === shown.length - 1 && rest === 0 ? t.lastOf : ', ')}
          <ActorLink actor={actor} />
        </span>
      ))}
      {rest > 0 && t.more(rest)}
    </>
  )
}

/** A date as `<time>`; intervals and unparsable dates as text. */
export function When({ date }: { readonly date: string }): ComponentChildren {
  const words = useWords().date(date)
  return date.includes('/') ? words : <time dateTime={date}>{words}</time>
}

/** Sources as a line: publisher, date, each with its address. */
export function Sources({ sources }: { readonly sources: readonly SourceLine[] }): VNode | null {
  const { t } = useWords()
  if (sources.length === 0) return null
  return (
    <p class="sources">
      <span class="label">{sources.length === 1 ? t.source : t.sources}</span>
      {sources.map((source, index) => (
        <span key={source.id}>
          {index > 0 && '; '}
          <SourceName source={source} />
        </span>
      ))}
    </p>
  )
}

function SourceName({ source }: { readonly source: SourceLine }): ComponentChildren {
  const { date, content } = useWords()
  const words = (
    <>
      <span lang={content}>{source.publisher}</span>
      {source.publishedOn && `, ${date(source.publishedOn)}`}
    </>
  )
  return /^https?:\/\//.test(source.address) ? (
    <a href={source.address} rel="noopener external">
      {words}
    </a>
  ) : source.address ? (
    <>
      {words} (<span lang={content}>{source.address}</span>)
    </>
  ) : (
    words
  )
}
