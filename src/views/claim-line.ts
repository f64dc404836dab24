import type { Act } from '../model/act.ts'
import type { ActorId } from '../model/actor.ts'
import type { Claim } from '../model/claim.ts'
import type { Framework } from '../model/framework.ts'
import type { Source } from '../model/source.ts'
import type { Statement } from '../model/statement.ts'
import type { Voice } from '../model/voice.ts'
import { EN } from '../model/words/en.ts'

/** What a view needs to put names and words on findings. */
export interface Naming {
  readonly framework: Framework
  readonly actorName: (id: ActorId) => string
  readonly subjectName: (id: string) => string
  readonly conditionWords: (id: string, debtor: ActorId) => string
  readonly source: (id: string) => SourceLine
  /** The words that a read claim points at; absent for curated rows and withheld documents. */
  readonly quote: (claim: Claim) => string | undefined
  readonly document: (id: string) => DocumentLine | undefined
  readonly voice: (claim: Claim) => { readonly voice: Voice; readonly office?: string }
}

/** A source as printed under a row. */
export interface SourceLine {
  readonly id: string
  readonly publisher: string
  readonly publishedOn?: string
  readonly address: string
}

export interface DocumentLine {
  readonly id: string
  readonly title?: string
  readonly outlet?: string
  readonly publishedOn?: string
}

export interface ActorLine {
  readonly id: ActorId
  readonly name: string
}

/** One claim as every page and table shows it. */
export interface ClaimLine {
  readonly id: string
  readonly act: Act
  readonly by: readonly ActorLine[]
  readonly to: readonly ActorLine[]
  readonly subject: string
  readonly subjectName: string
  /** Conditions that the text attaches, in words. */
  readonly conditions: readonly string[]
  readonly when?: string
  readonly speaker?: string
  readonly office?: string
  readonly voice: Voice
  /** The chain it came through, nearest the speaker first, the outlet that we read last. */
  readonly chain: readonly string[]
  /** Exact words of the document, for a read claim. */
  readonly quote?: string
  /** Our words, for a curated row. */
  readonly words?: string
  readonly note?: string
  readonly quantity?: string
  readonly caveat?: string
  readonly some?: { readonly n: number; readonly of?: number }
  readonly standing: Statement['standing']
  readonly verified: boolean
  readonly origin: 'curated' | 'read'
  readonly reader?: string
  /** The reviewer who corrected a reading: the claim says what they made of it. */
  readonly amendedBy?: string
  readonly document?: DocumentLine & { readonly start: number; readonly end: number }
  readonly sources: readonly SourceLine[]
  readonly sequence: number
  readonly recordedAt: string
  /** When it was last judged; absent while nobody has. */
  readonly judgedAt?: string
}

/** Fills a claim's line. */
export function toClaimLine(statement: Statement, naming: Naming): ClaimLine {
  const { claim } = statement
  const { voice, office } = naming.voice(claim)
  const line = (id: ActorId): ActorLine => ({ id, name: naming.actorName(id) })
  const document =
    claim.ground.kind === 'passage' ? naming.document(claim.ground.document) : undefined
  const quote = naming.quote(claim)
  return {
    id: claim.id,
    act: claim.act,
    by: claim.by.map(line),
    to: (claim.to ?? []).map(line),
    subject: claim.subject,
    subjectName: naming.subjectName(claim.subject),
    conditions: (claim.if ?? []).map((id) => naming.conditionWords(id, claim.by[0] ?? '')),
    voice,
    chain: [
      ...(claim.speaker ? [claim.speaker.name] : []),
      ...[...(claim.via ?? [])].reverse(),
      ...(document?.outlet ? [document.outlet] : []),
    ],
    standing: statement.standing,
    sources: claim.ground.kind === 'sources' ? claim.ground.sources.map(naming.source) : [],
    sequence: statement.sequence,
    recordedAt: statement.recordedAt,
    ...toJudgedAt(statement),
    ...toOriginFields(claim),
    ...(claim.when && { when: claim.when }),
    ...(claim.speaker && { speaker: claim.speaker.name }),
    ...(office && { office }),
    ...(quote !== undefined && { quote }),
    ...(claim.quantity && { quantity: claim.quantity }),
    ...(claim.caveat && { caveat: claim.caveat }),
    ...(claim.some && { some: claim.some }),
    ...(document &&
      claim.ground.kind === 'passage' && {
        document: { ...document, start: claim.ground.start, end: claim.ground.end },
      }),
  }
}

function toJudgedAt({ judgements }: Statement): { readonly judgedAt?: string } {
  const last = judgements.at(-1)
  return last ? { judgedAt: last.recordedAt } : {}
}

function toOriginFields({
  origin,
}: Claim): Pick<ClaimLine, 'origin' | 'verified' | 'words' | 'note' | 'reader' | 'amendedBy'> {
  if (origin.kind === 'read')
    return {
      origin: 'read',
      verified: true,
      reader: origin.reader,
      ...(origin.amends && { amendedBy: origin.amends.by }),
    }
  return {
    origin: 'curated',
    verified: origin.verified,
    ...(origin.words && { words: origin.words }),
    ...(origin.note && { note: origin.note }),
  }
}

/** Names and words from a framework; passages, documents and voices come from whoever holds them. */
export function toNaming(
  framework: Framework,
  held: Pick<Naming, 'quote' | 'document' | 'voice'> & {
    readonly conditionWords: Naming['conditionWords']
  },
): Naming {
  const actors = new Map(framework.actors.map((actor) => [actor.id, actor.name]))
  const sources = new Map(framework.sources.map((source) => [source.id, toSourceLine(source)]))
  const subjects = new Map<string, string>([
    ...Object.entries((framework.words ?? EN).subjects),
    ...framework.instruments.map((instrument) => [instrument.id, instrument.shortTitle] as const),
  ])
  return {
    framework,
    actorName: (id) => actors.get(id) ?? id,
    subjectName: (id) => subjects.get(id) ?? id,
    source: (id) => sources.get(id) ?? { id, publisher: id, address: '' },
    ...held,
  }
}

function toSourceLine({ id, publisher, publishedOn, address }: Source): SourceLine {
  return { id, publisher, address, ...(publishedOn && { publishedOn }) }
}
