import type { Act } from '../../model/act.ts'
import type { ActorId } from '../../model/actor.ts'
import type { PartialDate } from '../../model/partial-date.ts'
import type { DateHit } from '../date/date-hit.ts'
import type { Mention } from '../mention/mention.ts'
import type { Scope } from '../source/scope.ts'
import type { Sentence } from '../text/parse.ts'
import type { ConditionHit } from './condition.ts'
import type { DayMemory } from './day-memory.ts'
import type { FindSalient } from './salience.ts'
import type { SubjectHit } from './subject.ts'

/** One sentence with all that the stages before found in it. */
export interface Reading {
  readonly sentence: Sentence
  readonly mentions: readonly Mention[]
  readonly scopes: readonly Scope[]
  readonly conditions: readonly ConditionHit[]
  readonly dates: readonly DateHit[]
  readonly subjects: readonly SubjectHit[]
}

/** A line that ends in a colon: its items are claims of its actors. */
export interface Header {
  readonly act: Act
  readonly by: readonly ActorId[]
  readonly speaker?: Mention
  readonly via: readonly string[]
  readonly when?: string
}

/** What the claims of a document tell those after them. */
export interface Memory {
  /** The last subject that a claim named itself, and the sentence that it stood in. */
  subject?: string
  subjectIn?: Sentence
  /** The last instrument named in the text: what "it" is that states join. */
  instrument?: string
  /** The last instrument of each kind: what "the declaration" and "the agreement" are. */
  readonly instruments: Map<string, string>
  /** The last doers. */
  actors: readonly ActorId[]
  /** Who speaks where nothing says so: "We, the Foreign Ministers of ...", or the one interviewed. */
  voice?: Mention
  /** The last body of several states that was named: "the bloc". */
  body?: readonly ActorId[]
  /** Who spoke last, and in which sentence: whose words go on where nobody is named. */
  told?: { readonly source: Mention; readonly sentence: Sentence }
  /** When the document was published; absent when nobody told. */
  readonly published?: PartialDate
  readonly days: DayMemory
  /** When a joint statement was made, by its own first sentence. */
  voiceWhen?: string
  /** The day of a text that is all of one day: a release, a transcript, an agreement. */
  readonly occasion?: string
  /** The state or body that published the document, when its outlet is one. */
  readonly home?: readonly ActorId[]
  /** The one state that a text is mostly about: whose a bare "the Government" is. */
  readonly state?: readonly ActorId[]
  /** Who made the last agreement told: whose "the agreement provides" is. */
  parties?: readonly ActorId[]
  /** The states named at the head of a list item ("Japan: ..."), while it is read. */
  label?: readonly ActorId[]
  /** What governs the list that follows: "These include:". */
  header?: Header
  /** What the text speaks of at a sentence that names nothing. */
  readonly findSalient: FindSalient
  /** What a third or more of the document is about, its title counted as several sentences. */
  readonly leading?: string
  /** What the document is mostly about. */
  readonly topic?: string
  /** That topic, when it is in half of all sentences that name any: general words then mean it too. */
  readonly theme?: string
}
