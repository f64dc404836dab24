import type { Condition } from '../../model/condition.ts'
import { parseFluentRef } from '../../model/fluent.ts'
import type { ConditionText } from './schema.ts'

/** Turns a condition as written into the tree that runs; ids are the path inside it: `text.2.1`. */
export function toCondition(text: ConditionText, id: string): Condition {
  if (typeof text === 'string') return toFluent(text, { id })
  const part = {
    id,
    ...(text.words && { words: text.words }),
    ...(text.sources && { sources: text.sources }),
    ...(text.onlyFor && { onlyFor: text.onlyFor }),
  }
  if (text.fluent !== undefined) return toFluent(text.fluent, part)
  if (text.not !== undefined) return { ...part, kind: 'not', of: toCondition(text.not, `${id}.1`) }
  if (text.parties !== undefined) return { ...part, kind: 'parties', ...text.parties }
  const kind = text.all ? 'all' : 'any'
  const of = text.all ?? text.any ?? []
  return { ...part, kind, of: of.map((child, index) => toCondition(child, `${id}.${index + 1}`)) }
}

function toFluent(ref: string, part: { id: string }): Condition {
  return { ...part, kind: 'fluent', ...parseFluentRef(ref) }
}
