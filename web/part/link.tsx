import type { ComponentChildren, VNode } from 'preact'
import type { ActorLine, SourceLine } from '../../src/views/index.ts'
import { toAddress, useFrame } from '../shell/frame.ts'
import { toDateWords } from './date-words.ts'

interface LinkProps {
  readonly to: string
  readonly with?: Readonly<Record<string, string | undefined>>
  readonly class?: string
  readonly children: ComponentChildren
}

/** A link inside the site that keeps the dates of the question. */
export function Link({ to, with: parameters, children, ...rest }: LinkProps): VNode {
  return (
    <a href={toAddress(useFrame(), to, parameters)} {...rest}>
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
  return (
    <>
      {shown.map((actor, index) => (
        <span key={actor.id}>
          {index > 0 && (index === shown.length - 1 && rest === 0 ? ' and ' : ', ')}
          <ActorLink actor={actor} />
        </span>
      ))}
      {rest > 0 && ` and ${rest} more`}
    </>
  )
}

/** A date as `<time>`; intervals and unparsable dates as text. */
export function When({ date }: { readonly date: string }): ComponentChildren {
  return date.includes('/') ? toDateWords(date) : <time dateTime={date}>{toDateWords(date)}</time>
}

/** Sources as a line: publisher, date, each with its address. */
export function Sources({ sources }: { readonly sources: readonly SourceLine[] }): VNode | null {
  if (sources.length === 0) return null
  return (
    <p class="sources">
      <span class="label">{sources.length === 1 ? 'Source: ' : 'Sources: '}</span>
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
  const words = source.publishedOn
    ? `${source.publisher}, ${toDateWords(source.publishedOn)}`
    : source.publisher
  return /^https?:\/\//.test(source.address) ? (
    <a href={source.address} rel="noopener external">
      {words}
    </a>
  ) : source.address ? (
    `${words} (${source.address})`
  ) : (
    words
  )
}
