import type { Messages } from './en.ts'
import { UK_BRIEF } from './uk/brief.ts'
import { UK_FIGURE } from './uk/figure.ts'
import { UK_SHELL } from './uk/shell.ts'
import { UK_WHAT_IF } from './uk/what-if.ts'

/** The same in Ukrainian. */
export const UK = {
  ...UK_SHELL,
  brief: UK_BRIEF,
  figure: UK_FIGURE,
  what: UK_WHAT_IF,
} satisfies Messages
