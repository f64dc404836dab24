import type { PositionFinding, ProvisionFinding } from '../model/finding.ts'
import type { Truth } from '../model/truth.ts'
import { EN } from '../model/words/en.ts'
import type { AnswerSentences } from '../model/words/en-answers.ts'
import type { Asked } from './asked.ts'
import type { ActorLine, Naming } from './claim-line.ts'
import type { MakerLine, NeedsLine } from './needs-line.ts'
import { toNeedsWords } from './needs-words.ts'
import { toPositionLine } from './positions.ts'
import { type ProvisionLine, toProvisionLine } from './why.ts'
import { toSubjectWords } from './words.ts'

/** What it would take to wake a provision. */
export interface NeedsAnswer {
  readonly asked: Asked
  readonly provision: ProvisionLine
  /** The same as plain sentences, in English: what is needed in every case, then by whom what else. */
  readonly told: readonly string[]
  readonly needs: readonly NeedsLine[]
}

/** What the engine found; the shapes of `engine/guarantees`. */
export interface NeedsFound {
  readonly debtor: string
  readonly reading: string
  readonly label: string
  readonly state: NeedsLine['state']
  readonly bar?: string
  readonly sets: readonly {
    readonly blocked: boolean
    readonly changes: readonly {
      readonly ref: string
      readonly words: string
      readonly to: 'yes' | 'no'
      readonly now: Truth
      readonly makers: readonly {
        readonly actor: string
        readonly position?: PositionFinding
        readonly refuses: boolean
      }[]
    }[]
  }[]
  readonly total?: number
  readonly cut: boolean
  readonly completeUpTo: number
  readonly deadlocks: readonly {
    readonly between: readonly [string, string]
    readonly on: readonly [string, string]
  }[]
}

export function toNeeds(
  asked: Asked,
  finding: ProvisionFinding,
  found: readonly NeedsFound[],
  naming: Naming,
): NeedsAnswer {
  const say = (naming.framework.words ?? EN).answers
  const actor = (id: string): ActorLine => ({ id, name: naming.actorName(id) })
  const lines = found.map(
    (needs): NeedsLine => ({
      debtor: actor(needs.debtor),
      reading: needs.reading,
      label: needs.label,
      state: needs.state,
      ...(needs.bar && { bar: needs.bar }),
      extent: toExtent(needs, say),
      cut: needs.cut,
      sets: needs.sets.map(({ blocked, changes }) => ({
        blocked,
        changes: changes.map(({ makers, ...change }) => ({
          ...change,
          makers: makers.map(({ actor: id, position, refuses }) => ({
            actor: actor(id),
            refuses,
            voices: [],
            ...(position && toStance(position, naming)),
          })),
        })),
      })),
      deadlocks: needs.deadlocks.map(({ between: [a, b], on: [first, second] }) => ({
        between: [actor(a), actor(b)],
        words: say.deadlock(naming.actorName(a), first, naming.actorName(b), second),
      })),
    }),
  )
  return {
    asked,
    provision: toProvisionLine(finding, naming),
    told: toNeedsWords(lines),
    needs: lines,
  }
}

function toStance(
  position: PositionFinding,
  naming: Naming,
): Required<Pick<MakerLine, 'position' | 'voices'>> {
  const line = toPositionLine(position, naming)
  const voices = line.voices.filter(({ part }) => part === 'moves')
  const days = [...new Set(voices.flatMap(({ day }) => day ?? []))].join(', ')
  return {
    position: `${toSubjectWords(line)}: ${line.words}${days && `, ${days}`}`,
    voices,
  }
}

/** Says plainly whether the list is whole. */
function toExtent(
  { sets, total, cut, completeUpTo, state }: NeedsFound,
  say: AnswerSentences,
): string {
  if (state !== 'asleep') return ''
  if (!cut) return sets.length === 1 ? say.onlySet : say.allSets(sets.length)
  return say.cutSets(sets.length, total, completeUpTo)
}
