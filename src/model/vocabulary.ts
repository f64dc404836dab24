import type { Act } from './act.ts'
import type { Rung } from './finding.ts'
import type { ProvisionState } from './provision.ts'

/** The look of a position or provision on every screen: never colour alone, always mark and word too. */
export type Mark =
  | 'in-force'
  | 'joined'
  | 'waiting'
  | 'offered'
  | 'considering'
  | 'deferred'
  | 'refused'
  | 'breached'
  | 'silent'
  | 'disputed'

/** Which rung an act puts its actor on. `none` acts say nothing of the actor's own contribution. */
export const RUNG_OF_ACT: Readonly<Record<Act, Rung>> = {
  deliver: 'deliver',
  agree: 'agree',
  accede: 'agree',
  pledge: 'pledge',
  offer: 'offer',
  consider: 'consider',
  propose: 'consider',
  negotiate: 'consider',
  withdraw: 'silent',
  defer: 'defer',
  refuse: 'refuse',
  demand: 'none',
  meet: 'none',
  allege: 'none',
}

/** Order of the ladder, weakest first. */
export const LADDER: readonly Rung[] = [
  'refuse',
  'defer',
  'silent',
  'consider',
  'offer',
  'pledge',
  'agree',
  'deliver',
]

/** Words, mark and sign of a rung without an open condition; `held` is what it becomes while a condition is not met. */
export const RUNG_WORDS: Readonly<
  Record<
    Rung,
    { readonly words: string; readonly objects: string; readonly mark: Mark; readonly held: Mark }
  >
> = {
  deliver: { words: 'delivered', objects: 'delivered', mark: 'in-force', held: 'in-force' },
  agree: { words: 'agreed', objects: 'agreed', mark: 'in-force', held: 'waiting' },
  pledge: { words: 'promised', objects: 'promised', mark: 'offered', held: 'waiting' },
  offer: { words: 'offered', objects: 'offered', mark: 'offered', held: 'waiting' },
  consider: {
    words: 'considering',
    objects: 'considering',
    mark: 'considering',
    held: 'considering',
  },
  silent: { words: 'nothing found', objects: 'nothing found', mark: 'silent', held: 'silent' },
  none: { words: 'nothing found', objects: 'nothing found', mark: 'silent', held: 'silent' },
  defer: {
    words: 'says it is too early',
    objects: 'says it is too early',
    mark: 'deferred',
    held: 'deferred',
  },
  refuse: { words: 'will not', objects: 'objects to', mark: 'refused', held: 'refused' },
}

/** What an act is called of its actor; `refuse` of others' contributions reads "objects to". */
export const ACT_WORDS: Readonly<Record<Act, string>> = {
  pledge: 'promised',
  offer: 'offered',
  consider: 'considering',
  defer: 'says it is too early',
  refuse: 'will not',
  demand: 'demands',
  propose: 'proposed',
  agree: 'agreed',
  accede: 'joined',
  negotiate: 'in talks',
  meet: 'met',
  deliver: 'delivered',
  allege: 'alleges',
  withdraw: 'withdrew',
}

/** The sign printed in a square and in a terminal. */
export const MARK_SIGN: Readonly<Record<Mark, string>> = {
  'in-force': '●',
  joined: '■',
  waiting: '◐',
  offered: '○',
  considering: '?',
  deferred: '…',
  refused: '✕',
  breached: '!',
  silent: '·',
  disputed: '⁄',
}

/** The legend's words. */
export const MARK_WORDS: Readonly<Record<Mark, string>> = {
  'in-force': 'in force, agreed or delivered',
  joined: 'joined or signed a text, whatever is in force of it',
  waiting: 'promised, waiting on a condition',
  offered: 'offered or promised, no condition open',
  considering: 'considering',
  deferred: 'says it is too early',
  refused: 'will not',
  breached: 'found in breach',
  silent: 'nothing found',
  disputed: 'sources disagree',
}

/** A provision's state in plain words and with its mark. */
export const STATE_WORDS: Readonly<
  Record<ProvisionState, { readonly words: string; readonly mark: Mark }>
> = {
  'not-in-force': { words: 'not in force', mark: 'silent' },
  waiting: { words: 'waiting', mark: 'waiting' },
  undetermined: { words: 'undetermined', mark: 'considering' },
  disputed: { words: 'disputed', mark: 'disputed' },
  active: { words: 'active', mark: 'in-force' },
  due: { words: 'due', mark: 'in-force' },
  fulfilled: { words: 'fulfilled', mark: 'in-force' },
  overdue: { words: 'overdue', mark: 'breached' },
  suspended: { words: 'suspended', mark: 'deferred' },
  ended: { words: 'ended', mark: 'silent' },
}

/** Which rungs contradict each other when one actor's current voices stand on both. */
const CLASHES: readonly (readonly [Rung, Rung])[] = [
  ['refuse', 'consider'],
  ['refuse', 'offer'],
  ['refuse', 'pledge'],
  ['refuse', 'agree'],
  ['refuse', 'deliver'],
  ['refuse', 'defer'],
  ['defer', 'offer'],
  ['defer', 'pledge'],
  ['defer', 'agree'],
]

export function isClash(a: Rung, b: Rung): boolean {
  return CLASHES.some(([x, y]) => (x === a && y === b) || (x === b && y === a))
}
