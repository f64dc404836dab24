import type { VNode } from 'preact'
import { REASONS } from '../../src/model/judgement.ts'
import type { ReviewChoices, ReviewItem } from '../../src/views/index.ts'

interface EditProps {
  readonly item: ReviewItem
  readonly choices: ReviewChoices
  readonly token: string
  readonly onSave?: (fields: readonly (readonly [string, string])[]) => void
  readonly onCancel?: () => void
  /** Takes the words selected in the document; given only where there is script. */
  readonly onTakeSelection?: (form: HTMLFormElement) => void
}

type Choice = { readonly id: string; readonly words: string }

/** Corrects a reading: every field is one that the schema knows, and the server checks it again. */
export function EditForm(props: EditProps): VNode {
  const { item, choices, token, onSave, onCancel, onTakeSelection } = props
  const { fields } = item
  const actors = choices.actors.map(({ id, name }) => ({ id, words: name }))
  const submit =
    onSave &&
    ((event: SubmitEvent) => {
      event.preventDefault()
      const form = event.currentTarget as HTMLFormElement
      onSave([...new FormData(form)].map(([name, value]) => [name, String(value)] as const))
    })
  return (
    <form class="review-edit" method="post" action={`/review/${item.id}/verdict`} onSubmit={submit}>
      <input type="hidden" name="token" value={token} />
      <input type="hidden" name="version" value={item.version} />
      <input type="hidden" name="verdict" value="amend" />
      <ActorField name="by" label="Whose act" chosen={fields.by.map(toChoice)} all={actors} />
      <label for="edit-act">
        <span>Act</span>
        <Select name="act" value={fields.act} options={choices.acts} />
      </label>
      <label>
        <span>Line</span>
        <select name="subject">
          {choices.subjects.map(({ group, of }) => (
            <optgroup key={group} label={group}>
              {of.map(({ id, words }) => (
                <option key={id} value={id} selected={id === fields.subject}>
                  {words}
                </option>
              ))}
            </optgroup>
          ))}
        </select>
      </label>
      <ActorField name="to" label="Toward" chosen={fields.to.map(toChoice)} all={actors} />
      <ActorField
        name="if"
        label="Conditions"
        chosen={fields.if.map(
          (id) => choices.conditions.find((one) => one.id === id) ?? { id, words: id },
        )}
        all={choices.conditions}
      />
      <label>
        <span>Date</span>
        <input
          name="when"
          value={fields.when ?? ''}
          pattern="[0-9T:.Z+/\-]*"
          title="2025-02-17, 2025-02, 2025, or an interval 2025-02-17/2025-02-18; empty when not told"
        />
      </label>
      <label>
        <span>Speaker</span>
        <input name="speaker" value={fields.speaker ?? ''} maxLength={120} />
      </label>
      <div class="review-range">
        <label>
          <span>Passage from</span>
          <input name="start" type="number" min="0" required value={fields.start} />
        </label>
        <label>
          <span>to</span>
          <input name="end" type="number" min="1" required value={fields.end} />
        </label>
        {onTakeSelection && (
          <button
            type="button"
            onClick={({ currentTarget }) =>
              currentTarget.form && onTakeSelection(currentTarget.form)
            }
          >
            Take the selected words
          </button>
        )}
      </div>
      <label for="edit-reason">
        <span>Why</span>
        <Select
          name="reason"
          value="wrong-strength"
          options={REASONS.filter(({ id }) => id !== 'duplicate' && id !== 'out-of-scope')}
        />
      </label>
      <div class="review-pair">
        <button class="review-accept" type="submit">
          Save the correction
        </button>
        {onCancel && (
          <button type="button" onClick={onCancel}>
            Cancel <kbd>Esc</kbd>
          </button>
        )}
      </div>
    </form>
  )
}

function toChoice({ id, name }: { readonly id: string; readonly name: string }): Choice {
  return { id, words: name }
}

function Select({
  name,
  value,
  options,
}: {
  readonly name: string
  readonly value: string
  readonly options: readonly Choice[]
}): VNode {
  return (
    <select id={`edit-${name}`} name={name}>
      {options.map(({ id, words }) => (
        <option key={id} value={id} selected={id === value}>
          {words}
        </option>
      ))}
    </select>
  )
}

/** Those chosen can be left out, two more can be added at a time. */
function ActorField({
  name,
  label,
  chosen,
  all,
}: {
  readonly name: string
  readonly label: string
  readonly chosen: readonly Choice[]
  readonly all: readonly Choice[]
}): VNode {
  return (
    <fieldset class="review-several">
      <legend>{label}</legend>
      {chosen.map(({ id, words }) => (
        <label key={id}>
          <input type="checkbox" name={name} value={id} checked /> {words}
        </label>
      ))}
      {[1, 2].map((nth) => (
        <select key={nth} name={name} aria-label={`${label}: add (${nth})`}>
          <option value="">add …</option>
          {all.map(({ id, words }) => (
            <option key={id} value={id}>
              {words}
            </option>
          ))}
        </select>
      ))}
    </fieldset>
  )
}
