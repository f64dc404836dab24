import { chooseSubjects } from './choose-subjects.ts'
import type { Memory, Reading } from './context.ts'
import type { Frame } from './frame.ts'
import { TOGETHER } from './participants.ts'
import type { Predicate } from './predicate.ts'

/** What a predicate is about: the words behind it, else before it, else what the text was last about. */
export function findSubjectIds(
  reading: Reading,
  memory: Memory,
  frame: Frame,
  end: number,
): readonly string[] {
  const { predicate, clause } = frame
  const { tokens } = reading.sentence
  const open = reading.subjects.filter(
    (hit) => !reading.conditions.some((c) => c.from <= hit.from && hit.from < c.to),
  )
  const after = chooseSubjects(tokens, open, predicate.head, end)
  const before =
    after.length > 0
      ? after
      : chooseSubjects(
          tokens,
          open,
          clause.relative ? Math.max(0, clause.from - 8) : clause.from,
          predicate.from,
        )
  const chosen =
    before.length > 0 || predicate.deed ? before : chooseSubjects(tokens, open, 0, tokens.length)
  const last =
    chosen.length > 0 || !predicate.asks
      ? chosen
      : chooseSubjects(tokens, reading.subjects, 0, tokens.length)
  const ids = last.map((hit) => hit.id)
  const [main] = ids
  if (isInstrument(main)) memory.instrument = main as string
  if (
    predicate.act === 'accede' &&
    !isInstrument(main) &&
    main !== 'procurement' &&
    main !== 'membership'
  ) {
    return memory.instrument === undefined ? ids.slice(0, 1) : [memory.instrument]
  }
  if (predicate.act === 'negotiate' && (main === undefined || main === 'security-guarantees'))
    return ['bilateral-agreement']
  if (main !== undefined) {
    memory.subject = main
    return TOGETHER.has(predicate.act) && !predicate.textual ? [main] : ids
  }
  if (predicate.act === 'agree') return []
  const fallback = memory.subject ?? memory.topic
  if (predicate.deed && refersBack(reading, predicate, end)) {
    return memory.subject === undefined ? [] : [memory.subject]
  }
  if (predicate.deed && predicate.act === 'pledge' && reading.conditions.length > 0)
    return ['security-guarantees']
  return predicate.deed || fallback === undefined ? [] : [fallback]
}

// "will pay for it", "will join them".
function refersBack(reading: Reading, predicate: Predicate, end: number): boolean {
  const { tokens } = reading.sentence
  return tokens
    .slice(predicate.to, Math.min(end, predicate.to + 3))
    .some((token) => /^(?:it|them|this|so)$/.test(token.norm))
}

function isInstrument(id: string | undefined): boolean {
  return id === 'g7-declaration' || id === 'bilateral-agreement'
}
