import type { Correction, Given } from '../../app/judge-claim.ts'
import type { Act } from '../../model/act.ts'
import { findReason } from '../../model/judgement.ts'
import { SuretyError } from '../../model/problem.ts'

/** A form of the desk as a verdict; whoever sent it cannot say by whom it is. */
export function readVerdict(form: URLSearchParams, by: string): Given {
  const version = Number(form.get('version') ?? Number.NaN)
  if (!Number.isSafeInteger(version) || version < 0) {
    throw misunderstood('version', form.get('version'), 'Open the claim anew, and judge it there.')
  }
  const reason = form.get('reason')
  // The buttons of the reasons are the rejection.
  const verdict = form.get('verdict') ?? (reason ? 'reject' : null)
  const common = { by, version }
  switch (verdict) {
    case 'accept':
      return { ...common, verdict, reason: 'checked against the passage' }
    case 'undo':
      return { ...common, verdict, reason: 'taken back at the desk' }
    case 'reject':
      return { ...common, verdict, ...toReason(reason) }
    case 'amend':
      return { ...common, verdict, ...toReason(reason), correction: readCorrection(form) }
    default:
      throw misunderstood('verdict', verdict, 'Send accept, reject, amend or undo.')
  }
}

function toReason(text: string | null): Pick<Given, 'reason' | 'reasonId'> {
  const reason = findReason(text ?? '')
  if (reason) return { reason: reason.words, reasonId: reason.id }
  throw misunderstood('reason', text, 'Give the number of a reason, 1 to 6.')
}

/** Every field as it was sent; what it may be is checked where the correction is made. */
function readCorrection(form: URLSearchParams): Correction {
  const list = (name: string): readonly string[] => [
    ...new Set(form.getAll(name).filter((value) => value !== '')),
  ]
  const text = (name: string): string => form.get(name)?.trim() ?? ''
  const [when, speaker] = [text('when'), text('speaker')]
  return {
    act: text('act') as Act,
    by: list('by'),
    to: list('to'),
    subject: text('subject'),
    if: list('if'),
    start: toOffset(text('start')),
    end: toOffset(text('end')),
    ...(when && { when }),
    ...(speaker && { speaker }),
  }
}

/** What is no number is no place in a document: it is refused there. */
function toOffset(text: string): number {
  return /^\d+$/.test(text) ? Number(text) : Number.NaN
}

function misunderstood(name: string, value: string | null, hint: string): SuretyError {
  return new SuretyError(
    'option-not-understood',
    `The verdict says ${name} = ${JSON.stringify(value)}, which is not understood.`,
    hint,
  )
}
