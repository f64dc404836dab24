import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import type { Language } from '../../src/model/language.ts'
import { withQuery } from './query.ts'

/** What a page knows of its request besides the answer. */
export interface Frame {
  /** Path without a suffix: `/matrix`. */
  readonly path: string
  /** Query parameters as they were asked, only those that the page understands. */
  readonly query: readonly (readonly [string, string])[]
  /** The language of the interface, from `lang`. */
  readonly lang: Language
  /** Scheme, host and port, for the address in a citation. */
  readonly origin: string
  readonly version: string
  /** Address of the stylesheet with its content's hash. */
  readonly stylesheet: string
  /** The scripts of live parts by the name of their island; a page asks only for those of the islands on it. */
  readonly scripts: Readonly<Record<string, Script>>
  /** Suffixes of the page's twins: `json`, `csv`. */
  readonly twins: readonly string[]
  /** Names of the page's figures, the one that is given where none is named first. */
  readonly figures: readonly string[]
}

/** A script of the browser build: its address, and those of what it imports. */
export interface Script {
  readonly address: string
  readonly imports: readonly string[]
}

/** Parameters that every address carries on: the clocks, what is trusted, what is assumed, the language. */
const CARRIED: readonly string[] = ['on', 'known', 'basis', 'trust', 'suppose', 'without', 'lang']

const FrameContext = createContext<Frame | undefined>(undefined)

export const FrameProvider = FrameContext.Provider

/** The frame of the page being rendered. */
export function useFrame(): Frame {
  const frame = useContext(FrameContext)
  if (!frame) throw new Error('bug: a part was rendered outside a page')
  return frame
}

/** An address on this site that asks at the same dates, with the parameters given. */
export function toAddress(
  frame: Frame,
  path: string,
  parameters: Readonly<Record<string, string | undefined>> = {},
): string {
  const carried = frame.query.filter(
    ([name]) => CARRIED.includes(name) && !Object.hasOwn(parameters, name),
  )
  const own = Object.entries(parameters).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value] as const],
  )
  return withQuery(path, [...own, ...carried])
}

/** The same page in another form, with every parameter kept. */
export function toTwin(frame: Frame, suffix: string): string {
  const path = frame.path === '/' ? '/index' : frame.path
  return withQuery(`${path}.${suffix}`, frame.query)
}

/** The same page in another language, with every other parameter kept. */
export function toLanguage(frame: Frame, lang: Language): string {
  const rest = frame.query.filter(([name]) => name !== 'lang')
  return withQuery(frame.path, lang === 'en' ? rest : [...rest, ['lang', lang]])
}
