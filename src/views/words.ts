import type { Act } from '../model/act.ts'
import { isSubjectId } from '../model/subject.ts'
import { EN } from '../model/words/en.ts'

/** The English words of the closed lists, for whatever is not yet written in the language of its reader. */
export const TRUTH_WORDS = EN.truth
export const VOICE_WORDS = EN.voice
export const ACT_WORDS = EN.acts
export const STANDING_WORDS = EN.standing
export const VERDICT_WORDS = EN.verdict
export const KIND_WORDS = EN.kind
export const BINDING_WORDS = EN.bindingness
export const BASIS_WORDS = EN.textBasis
export const TRUCE_WORDS = EN.truce
export const RIGHTS_WORDS = EN.rights
export const ROLE_WORDS = EN.role
export const PART_WORDS = EN.part
export const VOICE_MARK_WORDS = EN.voiceMark

/** "promises" of one actor, "promise" of several. */
export function toActWords(act: Act, actors: readonly unknown[]): string {
  return ACT_WORDS[act][actors.length === 1 ? 0 : 1]
}

/** A subject inside a sentence: "land forces", "membership in NATO or the EU", "G7 declaration". */
export function toSubjectWords({
  subject,
  subjectName,
}: {
  readonly subject: string
  readonly subjectName: string
}): string {
  // An instrument's title keeps its capital.
  return isSubjectId(subject)
    ? subjectName.charAt(0).toLowerCase() + subjectName.slice(1)
    : subjectName
}

/** What ends a text or a clause beside its dates, in our words, with any doubt; empty when nothing does. */
export function toEndingWords(
  endings: readonly ({ readonly words: string; readonly doubt?: string } | undefined)[],
): string {
  return endings
    .flatMap((ending) => (ending ? [[ending.words, ending.doubt].filter(Boolean).join('; ')] : []))
    .join('; ')
}
