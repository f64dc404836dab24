import type { Act } from '../model/act.ts'
import type { ClaimOrigin } from '../model/claim.ts'
import type { EntryKind } from '../model/entry.ts'
import type { Judgement } from '../model/judgement.ts'
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

/** What is said of a claim when a verdict on it is listed among the changes. */
export const JUDGED_WORDS: Readonly<Record<Judgement['verdict'], string>> = {
  accept: 'claim accepted',
  reject: 'claim rejected',
  amend: 'claim amended',
  rank: 'claim ranked',
  supersede: 'claim superseded',
  withdraw: 'claim withdrawn',
  undo: 'verdict taken back',
}

/** What an entry of the ledger is called when changes are listed. */
export const ENTRY_WORDS: Readonly<Record<EntryKind, string>> = {
  claim: 'claim added',
  judgement: 'claim judged',
  document: 'document added',
  reading: 'document read',
  withhold: 'text withheld',
  'framework-file': 'file of the framework recorded',
  'framework-file-removed': 'file of the framework removed',
}

/** Who made a claim. */
export const ORIGIN_WORDS: Readonly<Record<ClaimOrigin['kind'], string>> = {
  curated: 'a row of the framework, by its maintainers',
  read: 'a machine that read a document',
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
