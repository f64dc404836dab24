import type { ReviewItem } from '../../src/views/index.ts'

/** Where a claim on the desk is: `sending` until the server has recorded a verdict. */
export type EntryStatus = 'open' | 'sending' | 'accepted' | 'rejected' | 'amended' | 'closed'

export interface DeskEntry {
  readonly item: ReviewItem
  readonly status: EntryStatus
}

/** A verdict on its way. It names the claim and the version that the reviewer saw; `current` is what the last answer left. */
export interface Outgoing {
  readonly claim: string
  readonly version: number | 'current'
  readonly verdict: 'accept' | 'reject' | 'amend' | 'undo'
  readonly fields: readonly (readonly [string, string])[]
}

export interface DeskState {
  readonly entries: readonly DeskEntry[]
  /** Index of the claim that is open. */
  readonly at: number
  readonly mode: 'read' | 'reject' | 'edit' | 'help'
  /** Sent one after the other, the first one first. */
  readonly outbox: readonly Outgoing[]
  /** Claims on which the reviewer's verdict is the newest, in the order of judging: the last is what undo takes back. */
  readonly undoable: readonly string[]
  /** What happened, for everybody and for screen readers. */
  readonly told: string
  /** What was not recorded, and on which claim. */
  readonly alert?: { readonly claim: string; readonly sentence: string }
}

/**
 * What happens at the desk. What a person does carries no id: the reducer resolves the claim that is open, so that a key pressed
 * before the screen has followed never judges the claim that was there before.
 */
export type DeskAction =
  | { readonly kind: 'accept' | 'reject' | 'edit' | 'undo' | 'next' | 'back' | 'help' | 'cancel' }
  | { readonly kind: 'reason'; readonly number: number; readonly pressed: 'key' | 'button' }
  | { readonly kind: 'save'; readonly fields: readonly (readonly [string, string])[] }
  | { readonly kind: 'look'; readonly claim: string }
  | {
      readonly kind: 'answered'
      readonly claim: string
      readonly version: number
      readonly told: string
    }
  | {
      readonly kind: 'refused'
      readonly claim: string
      readonly sentence: string
      /** The claim as it is now; absent when it cannot be had. */
      readonly item?: ReviewItem
    }

const STATUS_OF = { accept: 'accepted', reject: 'rejected', amend: 'amended' } as const

/** The desk as the server opened it. */
export function toDeskState(items: readonly ReviewItem[], current: string): DeskState {
  return {
    entries: items.map((item) => ({ item, status: toStatus(item) })),
    at: Math.max(
      0,
      items.findIndex(({ id }) => id === current),
    ),
    mode: 'read',
    outbox: [],
    undoable: items.filter(({ own }) => own?.newest).map(({ id }) => id),
    told: '',
  }
}

function toStatus({ own, standing }: ReviewItem): EntryStatus {
  if (own?.verdict === 'accept' || own?.verdict === 'reject' || own?.verdict === 'amend')
    return STATUS_OF[own.verdict]
  return standing === 'superseded' || standing === 'withdrawn' ? 'closed' : 'open'
}

export function reduceDesk(state: DeskState, action: DeskAction): DeskState {
  switch (action.kind) {
    case 'accept':
      if (state.mode === 'reject') return tell(state, 'Press 1 to 6 for the reason, or Escape.')
      return state.mode === 'read' ? judge(state, 'accept', []) : state
    case 'reject':
      return state.mode === 'read' || state.mode === 'reject'
        ? openMode(state, 'reject', 'Why? Press 1 to 6, or Escape.')
        : state
    case 'reason':
      if (state.mode === 'reject' || (state.mode === 'read' && action.pressed === 'button'))
        return judge(state, 'reject', [['reason', String(action.number)]])
      return state.mode === 'read' ? tell(state, 'Press R first, then the reason.') : state
    case 'edit':
      return state.entries[state.at]?.item.fields.correctable
        ? openMode(state, 'edit', '')
        : tell(state, 'A row of the framework is corrected in its file.')
    case 'save':
      return state.mode === 'edit' ? judge(state, 'amend', action.fields) : state
    case 'undo':
      return undo(state)
    case 'next':
    case 'back':
      return move(state, state.at + (action.kind === 'next' ? 1 : -1))
    case 'look':
      return move(
        state,
        state.entries.findIndex(({ item }) => item.id === action.claim),
      )
    case 'help':
      return { ...state, mode: state.mode === 'help' ? 'read' : 'help' }
    case 'cancel':
      return { ...state, mode: 'read', told: '' }
    case 'answered':
      return answer(state, action)
    case 'refused':
      return refuse(state, action)
    default:
      throw new Error(`bug: unknown action: ${JSON.stringify(action)}`)
  }
}

/** The version that a verdict names when it is sent. */
export function toVersion({ entries }: DeskState, { claim, version }: Outgoing): number {
  if (version !== 'current') return version
  return entries.find(({ item }) => item.id === claim)?.item.version ?? 0
}

function tell(state: DeskState, told: string): DeskState {
  return { ...state, told }
}

function openMode(state: DeskState, mode: 'reject' | 'edit', told: string): DeskState {
  return state.entries[state.at]?.status === 'open' ? { ...state, mode, told } : tellJudged(state)
}

function tellJudged(state: DeskState): DeskState {
  return state.entries[state.at]?.status === 'closed'
    ? tell(state, 'This claim is no longer open.')
    : tell(state, 'You have judged this claim. U takes your last verdict back, J goes on.')
}

/** Judges the claim that is open and opens the next one that waits. */
function judge(
  state: DeskState,
  verdict: 'accept' | 'reject' | 'amend',
  fields: Outgoing['fields'],
): DeskState {
  const entry = state.entries[state.at]
  if (!entry) return state
  if (entry.status !== 'open') return tellJudged({ ...state, mode: 'read' })
  const { id, version } = entry.item
  const entries = replace(state.entries, id, (old) => ({ ...old, status: 'sending' }))
  return {
    ...state,
    entries,
    at: findNext(entries, state.at),
    mode: 'read',
    told: '',
    outbox: [...state.outbox, { claim: id, version, verdict, fields }],
    undoable: [...state.undoable.filter((claim) => claim !== id), id],
  }
}

/** The next claim that waits, the first one from the start when there is none behind, and else the one that is open. */
function findNext(entries: readonly DeskEntry[], at: number): number {
  const isOpen = ({ status }: DeskEntry): boolean => status === 'open'
  const next = entries.findIndex((entry, index) => index > at && isOpen(entry))
  if (next >= 0) return next
  const first = entries.findIndex(isOpen)
  return first >= 0 ? first : at
}

function undo(state: DeskState): DeskState {
  const claim = state.undoable.at(-1)
  const index = state.entries.findIndex(({ item }) => item.id === claim)
  if (claim === undefined || index < 0) return tell(state, 'There is nothing to take back.')
  return {
    ...state,
    entries: replace(state.entries, claim, (old) => ({ ...old, status: 'sending' })),
    at: index,
    mode: 'read',
    told: '',
    outbox: [...state.outbox, { claim, version: 'current', verdict: 'undo', fields: [] }],
    undoable: state.undoable.slice(0, -1),
  }
}

function move(state: DeskState, to: number): DeskState {
  if (to < 0 || to >= state.entries.length) {
    return tell(state, to < 0 ? 'This is the first claim.' : 'This is the last claim on the desk.')
  }
  return { ...state, at: to, mode: 'read', told: '' }
}

function answer(
  state: DeskState,
  { claim, version, told: words }: Extract<DeskAction, { kind: 'answered' }>,
): DeskState {
  const [sent, ...outbox] = state.outbox
  const headline = state.entries.find(({ item }) => item.id === claim)?.item.headline
  const told = `${words}: ${headline}.`
  const more = outbox.some((outgoing) => outgoing.claim === claim)
  const status =
    sent === undefined || more
      ? 'sending'
      : sent.verdict === 'undo'
        ? 'open'
        : STATUS_OF[sent.verdict]
  return {
    ...state,
    outbox,
    told,
    entries: replace(state.entries, claim, ({ item: { own: _own, ...item } }) => ({
      status,
      item: {
        ...item,
        version,
        ...(sent &&
          sent.verdict !== 'undo' && {
            own: { verdict: sent.verdict, words, newest: true },
          }),
      },
    })),
  }
}

/** Nothing was recorded: the claim waits again, as it is now, and what was to follow on it is dropped. */
function refuse(
  state: DeskState,
  { claim, sentence, item }: Extract<DeskAction, { kind: 'refused' }>,
): DeskState {
  const outbox = state.outbox.slice(1).filter((outgoing) => outgoing.claim !== claim)
  return {
    ...state,
    outbox,
    told: '',
    alert: { claim, sentence },
    undoable: item?.own?.newest ? state.undoable : state.undoable.filter((id) => id !== claim),
    entries: replace(state.entries, claim, (old) =>
      item ? { item, status: toStatus(item) } : { ...old, status: 'open' },
    ),
  }
}

function replace(
  entries: readonly DeskEntry[],
  claim: string,
  change: (entry: DeskEntry) => DeskEntry,
): readonly DeskEntry[] {
  return entries.map((entry) => (entry.item.id === claim ? change(entry) : entry))
}
