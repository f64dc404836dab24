import { EN_BRIEF } from './en/brief.ts'
import { EN_FIGURE } from './en/figure.ts'
import { EN_SHELL } from './en/shell.ts'
import { EN_WHAT_IF } from './en/what-if.ts'

/** Every interface word of the pages, in English: the type of what each language must say. */
export const EN = { ...EN_SHELL, brief: EN_BRIEF, figure: EN_FIGURE, what: EN_WHAT_IF }

/** What each language says. A parameter is a parameter in all of them. */
export type Messages = typeof EN
