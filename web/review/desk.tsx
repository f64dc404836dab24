import type { VNode } from 'preact'
import { type Dispatch, useEffect, useReducer, useRef, useState } from 'preact/hooks'
import type { DeskAnswer, ReviewItem } from '../../src/views/index.ts'
import { ClaimFacts, ClaimWarnings, VerdictForm } from './claim-pane.tsx'
import { DeskHelp } from './desk-help.tsx'
import { type DeskAction, type DeskState, reduceDesk, toDeskState } from './desk-state.ts'
import { EditForm } from './edit-form.tsx'
import { isTyping, toKeyAction } from './keys.ts'
import { findSelection, prepareDocument, showPassage } from './passage-view.ts'
import { DeskProgress } from './progress.tsx'
import { sendVerdict } from './send-verdict.ts'

/** What the desk is brought to life with: no text of a document but the passages. */
export interface DeskProps extends Pick<DeskAnswer, 'items' | 'current' | 'choices' | 'waiting'> {
  /** Proves that a form was made for this sign-in. */
  readonly token: string
}

/** The claim side of the desk: one claim, one decision. Without script every button is a form of its own. */
export function Desk(props: DeskProps): VNode {
  const { items, current, choices, waiting, token } = props
  const [state, dispatch] = useReducer(reduceDesk, undefined, () => toDeskState(items, current))
  const alive = useLife(state, dispatch, token)
  const [keysOn, switchKeys] = useKeys(dispatch)
  const entry = state.entries[state.at]
  if (!entry) return <p>Nothing waits for you.</p>
  const { item, status } = entry
  const act = (action: DeskAction) => (alive ? () => dispatch(action) : undefined)
  const open = status === 'open'
  return (
    <section class="desk-claim" aria-label="The claim">
      <DeskProgress state={state} waiting={waiting} />
      <h1 class="desk-headline">{item.headline}</h1>
      <ClaimFacts item={item} />
      <ClaimWarnings item={item} />
      {state.alert && (
        <p class="review-alert" role="alert">
          {state.alert.sentence}{' '}
          <a
            href={`/review/${state.alert.claim}#passage`}
            onClick={(event) => {
              if (!alive || !state.alert) return
              event.preventDefault()
              dispatch({ kind: 'look', claim: state.alert.claim })
            }}
          >
            Open {toHeadline(state, state.alert.claim)}
          </a>
        </p>
      )}
      {state.mode === 'edit' ? (
        <Correction item={item} dispatch={dispatch} choices={choices} token={token} />
      ) : (
        <VerdictForm
          key={item.id}
          item={item}
          token={token}
          open={open}
          rejecting={state.mode === 'reject'}
          {...(alive && {
            onAccept: () => dispatch({ kind: 'accept' }),
            onReject: () => dispatch({ kind: 'reject' }),
            onReason: (number: number) => dispatch({ kind: 'reason', number, pressed: 'button' }),
          })}
        />
      )}
      <p class="review-told" role="status">
        {state.told}
      </p>
      <Ways state={state} token={token} act={act} />
      {!alive && item.fields.correctable && open && (
        <details class="review-more">
          <summary>Correct it</summary>
          <EditForm item={item} choices={choices} token={token} />
        </details>
      )}
      {state.mode === 'help' && <DeskHelp keysOn={keysOn} onSwitch={switchKeys} />}
    </section>
  )
}

function Correction({
  item,
  dispatch,
  choices,
  token,
}: Pick<DeskProps, 'choices' | 'token'> & {
  readonly item: ReviewItem
  readonly dispatch: Dispatch<DeskAction>
}): VNode {
  return (
    <EditForm
      key={item.id}
      item={item}
      choices={choices}
      token={token}
      onSave={(fields) => dispatch({ kind: 'save', fields })}
      onCancel={() => dispatch({ kind: 'cancel' })}
      onTakeSelection={(form) => {
        const found = findSelection()
        if (!found) return
        for (const [name, value] of Object.entries(found)) {
          const field = form.elements.namedItem(name)
          if (field instanceof HTMLInputElement) field.value = String(value)
        }
      }}
    />
  )
}

function toHeadline({ entries }: DeskState, claim: string): string {
  return entries.find(({ item }) => item.id === claim)?.item.headline ?? claim
}

/** Undo, next, back, correct and help: links and forms first, keys where there is script. */
function Ways({
  state,
  token,
  act,
}: {
  readonly state: DeskState
  readonly token: string
  readonly act: (action: DeskAction) => (() => void) | undefined
}): VNode {
  const last = state.entries.find(({ item }) => item.id === state.undoable.at(-1))?.item
  const [back, next] = [state.entries[state.at - 1]?.item, state.entries[state.at + 1]?.item]
  const item = state.entries[state.at]?.item
  return (
    <div class="review-ways">
      {last ? (
        <form method="post" action={`/review/${last.id}/verdict`}>
          <input type="hidden" name="token" value={token} />
          <input type="hidden" name="version" value={last.version} />
          <button
            type="submit"
            name="verdict"
            value="undo"
            title={`Takes back: ${last.headline}`}
            onClick={prevent(act({ kind: 'undo' }))}
          >
            Undo <kbd>U</kbd>
          </button>
        </form>
      ) : (
        <span class="review-key" aria-disabled="true">
          Undo <kbd>U</kbd>
        </span>
      )}
      <Way to={next} words="Next" letter="J" act={act({ kind: 'next' })} />
      <Way to={back} words="Back" letter="K" act={act({ kind: 'back' })} />
      {act({ kind: 'edit' }) && item?.fields.correctable && (
        <button type="button" onClick={act({ kind: 'edit' })}>
          Correct <kbd>E</kbd>
        </button>
      )}
      {act({ kind: 'help' }) && (
        <button type="button" onClick={act({ kind: 'help' })}>
          Keys <kbd>?</kbd>
        </button>
      )}
    </div>
  )
}

function Way({
  to,
  words,
  letter,
  act,
}: {
  readonly to: ReviewItem | undefined
  readonly words: string
  readonly letter: string
  readonly act: (() => void) | undefined
}): VNode {
  const content = (
    <>
      {words} <kbd>{letter}</kbd>
    </>
  )
  return to ? (
    <a class="review-key" href={`/review/${to.id}#passage`} onClick={prevent(act)}>
      {content}
    </a>
  ) : (
    <span class="review-key" aria-disabled="true">
      {content}
    </span>
  )
}

/** The second half of a double click is no second press. */
function prevent(act: (() => void) | undefined): ((event: MouseEvent) => void) | undefined {
  return (
    act &&
    ((event) => {
      event.preventDefault()
      if (event.detail < 2) act()
    })
  )
}

/** The document beside, the address, and sending; false until the browser has taken over. */
function useLife(state: DeskState, dispatch: Dispatch<DeskAction>, token: string): boolean {
  const [alive, setAlive] = useState(false)
  const [first] = state.outbox
  const item = state.entries[state.at]?.item
  const open = useRef('')
  useEffect(() => setAlive(true), [])
  // Sent once, when it comes first in the outbox.
  useEffect(() => {
    if (first) void sendVerdict(state, first, token).then(dispatch)
  }, [first])
  useEffect(() => {
    if (!item) return
    open.current = item.id
    history.replaceState(undefined, '', `/review/${encodeURIComponent(item.id)}`)
    void showPassage(item, () => open.current === item.id)
    for (const { item: next } of state.entries.slice(state.at + 1, state.at + 4))
      prepareDocument(next)
  }, [item?.id])
  useEffect(() => {
    if (!first) return undefined
    const warn = (event: BeforeUnloadEvent): void => event.preventDefault()
    addEventListener('beforeunload', warn)
    return () => removeEventListener('beforeunload', warn)
  }, [first !== undefined])
  useEffect(() => {
    const target = { edit: '.review-edit select', reject: '#reasons' }[state.mode as string]
    if (target) document.querySelector<HTMLElement>(target)?.focus()
  }, [state.mode])
  return alive
}

const KEYS_OFF = 'surety-keys-off'

/** Keys as actions, unless the reviewer has switched them off on this machine. */
function useKeys(dispatch: Dispatch<DeskAction>): readonly [boolean, () => void] {
  const [on, setOn] = useState(true)
  useEffect(() => setOn(localStorage.getItem(KEYS_OFF) === null), [])
  useEffect(() => {
    if (!on) return undefined
    const press = (event: KeyboardEvent): void => {
      const action = toKeyAction(event, isTyping(event.target))
      if (!action) return
      event.preventDefault()
      dispatch(action)
    }
    addEventListener('keydown', press)
    return () => removeEventListener('keydown', press)
  }, [on])
  const turn = (): void => {
    if (on) localStorage.setItem(KEYS_OFF, 'yes')
    else localStorage.removeItem(KEYS_OFF)
    setOn(!on)
  }
  return [on, turn]
}
