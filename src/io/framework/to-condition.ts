import type { Condition } from '../../model/condition.ts'
import type { Attributes, Window } from '../../model/event.ts'
import { parseFluentRef } from '../../model/fluent.ts'
import type { ConditionText, WindowText } from './condition-schema.ts'

/** Turns a condition as written into the tree that runs; ids are the path inside it: `text.2.1`. */
export function toCondition(text: ConditionText, id: string): Condition {
  if (typeof text === 'string') return { id, kind: 'fluent', ...parseFluentRef(text) }
  const part = {
    id,
    ...(text.words && { words: text.words }),
    ...(text.sources && { sources: text.sources }),
    ...(text.onlyFor && { onlyFor: text.onlyFor }),
  }
  if (text.fluent !== undefined) {
    const ref = parseFluentRef(text.fluent)
    return text.for
      ? { ...part, kind: 'held', ...ref, for: text.for }
      : { ...part, kind: 'fluent', ...ref }
  }
  if (text.event !== undefined) return { ...part, ...toEvent(text.event, text) }
  if (text.count !== undefined) {
    return { ...part, ...toEvent(text.count.event, text.count), atLeast: text.count.atLeast }
  }
  if (text.not !== undefined) return { ...part, kind: 'not', of: toCondition(text.not, `${id}.1`) }
  if (text.parties !== undefined) return { ...part, kind: 'parties', ...text.parties }
  if (text.fill !== undefined) return { ...part, kind: 'fill', ...text.fill }
  if (text.finding !== undefined) return { ...part, kind: 'finding', ...text.finding }
  const kind = text.all ? 'all' : 'any'
  const of = text.all ?? text.any ?? []
  return { ...part, kind, of: of.map((child, index) => toCondition(child, `${id}.${index + 1}`)) }
}

function toEvent(
  event: string,
  { with: attributes, ...bounds }: WindowText & { readonly with?: Attributes },
): Omit<Extract<Condition, { kind: 'event' }>, 'id'> {
  const { fluent, actor } = parseFluentRef(event)
  const window = toWindow(bounds)
  return {
    kind: 'event',
    event: fluent,
    ...(actor !== undefined && { actor }),
    ...(attributes && { with: attributes }),
    ...(Object.keys(window).length > 0 && { window }),
  }
}

function toWindow({ within, ago, since, until, by }: WindowText): Window {
  return {
    ...(within && { within }),
    ...(ago && { ago }),
    ...(since !== undefined && { since }),
    ...(until !== undefined && { until }),
    ...(by !== undefined && { by }),
  }
}
