import type { DeskAction } from './desk-state.ts'

/** The part of a key press that decides. */
export interface KeyPress {
  readonly key: string
  /** The place of the key, for keyboards with other letters: `KeyA`. */
  readonly code: string
  readonly repeat: boolean
  readonly altKey: boolean
  readonly ctrlKey: boolean
  readonly metaKey: boolean
}

const KINDS = {
  a: 'accept',
  r: 'reject',
  e: 'edit',
  u: 'undo',
  j: 'next',
  k: 'back',
  '?': 'help',
} as const satisfies Readonly<Record<string, DeskAction['kind']>>

/**
 * What a key does at the desk; `undefined` for every key that is the browser's or somebody's text: with a modifier, held down, or
 * typed into a field.
 */
export function toKeyAction(press: KeyPress, typing: boolean): DeskAction | undefined {
  if (press.altKey || press.ctrlKey || press.metaKey || press.repeat) return undefined
  if (press.key === 'Escape') return { kind: 'cancel' }
  if (typing) return undefined
  const key = toLatin(press)
  if (/^[1-6]$/.test(key)) return { kind: 'reason', number: Number(key), pressed: 'key' }
  const kind = Object.hasOwn(KINDS, key) ? KINDS[key as keyof typeof KINDS] : undefined
  return kind && { kind }
}

/** A keyboard with Cyrillic letters has the same keys in the same places. */
function toLatin({ key, code }: KeyPress): string {
  if (key.length === 1 && key.charCodeAt(0) < 128) return key.toLowerCase()
  return /^Key([A-Z])$/.exec(code)?.[1]?.toLowerCase() ?? key
}

/** Whether what is pressed goes into a field. */
export function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || /^(input|select|textarea)$/i.test(target.tagName))
  )
}
