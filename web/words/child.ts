import type { ComponentChildren } from 'preact'

/** A part of a message that is more than text: a link, a date, a name in another language. */
export type Child = ComponentChildren
