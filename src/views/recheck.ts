import type { Entry } from '../model/entry.ts'
import type { BriefAnswer } from './brief.ts'
import type { KeptBrief } from './brief-file.ts'

/** A sentence that reads otherwise now; one side is absent where the sentence is new or gone. */
export interface ChangedSentence {
  readonly id: string
  readonly before?: string
  readonly now?: string
  /** Where it is answered. */
  readonly from: string
  /** Entries recorded at the instants at which it changed; empty where the days alone did it. */
  readonly entries: readonly {
    readonly sequence: number
    readonly kind: Entry['kind']
    readonly key: string
    readonly recordedAt: string
  }[]
}

/** What a brief made earlier would say now. */
export interface RecheckAnswer {
  readonly made: KeptBrief['asked']
  readonly asked: BriefAnswer['asked']
  readonly sentences: number
  readonly changed: readonly ChangedSentence[]
  /** True when the record grew at more instants than were stepped through. */
  readonly cut: boolean
}

type Sentences = ReadonlyMap<string, { readonly words: string; readonly from: string }>

/** Tells which sentences read differently, and at which instants of the record each changed. */
export function toRecheck(
  kept: KeptBrief,
  steps: readonly { readonly recordedAt: string; readonly brief: BriefAnswer }[],
  now: BriefAnswer,
  entries: readonly Entry[],
  cut: boolean,
): RecheckAnswer {
  const old: Sentences = new Map(kept.sentences.map((sentence) => [sentence.id, sentence]))
  const current = toSentences(now)
  const states = steps.map(({ recordedAt, brief }) => ({ recordedAt, at: toSentences(brief) }))
  const changed = [...new Set([...old.keys(), ...current.keys()])].flatMap(
    (id): readonly ChangedSentence[] => {
      const [before, after] = [old.get(id), current.get(id)]
      if (before?.words === after?.words) return []
      const instants = states.flatMap(({ recordedAt, at }, index) => {
        const previous = index === 0 ? old : (states[index - 1]?.at ?? old)
        return previous.get(id)?.words === at.get(id)?.words ? [] : [recordedAt]
      })
      return [
        {
          id,
          from: after?.from ?? before?.from ?? '',
          entries: entries
            .filter(({ recordedAt }) => instants.includes(recordedAt))
            .map(({ sequence, kind, key, recordedAt }) => ({ sequence, kind, key, recordedAt })),
          ...(before && { before: before.words }),
          ...(after && { now: after.words }),
        },
      ]
    },
  )
  return { made: kept.asked, asked: now.asked, sentences: old.size, changed, cut }
}

function toSentences({ blocks }: BriefAnswer): Sentences {
  return new Map(
    blocks.flatMap(({ sentences }) =>
      sentences.map((sentence) => [sentence.id, sentence] as const),
    ),
  )
}
