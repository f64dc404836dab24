import {
  type DetectLanguage,
  type Item,
  openItem,
  type Refusal,
  type Trouble,
  toDocument,
  toFingerprint,
  toRefusal,
} from '../intake/index.ts'
import type { Claim } from '../model/claim.ts'
import type { Document } from '../model/document.ts'
import type { Sha256 } from '../model/entry.ts'
import type { Framework } from '../model/framework.ts'
import { SuretyError } from '../model/problem.ts'
import type { Knowledge } from '../reader/index.ts'

/** What the user tells of documents beside their text: it wins over what they tell of themselves. */
export interface ToldOfAll {
  readonly outlet?: string
  readonly address?: string
  readonly publishedOn?: string
  readonly title?: string
  readonly rights?: string
}

/** A document that was found in an item, and what a reader made of it. Nothing is on record yet. */
export interface DocumentReading {
  readonly name: string
  readonly document: Document
  readonly claims: readonly Claim[]
  /** What the user should know of how it was taken in. */
  readonly notes: readonly string[]
  /** Why it was not read, although it is kept: "it is in French, and the reader knows English only". */
  readonly declined?: string
}

/** All that came of one item. */
export interface ItemRead {
  readonly documents: readonly DocumentReading[]
  readonly troubles: readonly Trouble[]
}

/** What reading an item takes beside the item. */
export interface ItemTools {
  readonly detectLanguage: DetectLanguage
  readonly readDocument: (document: Document) => readonly Claim[]
  readonly sha256: Sha256
}

/** Opens an item and reads every document in it. One that fails is told and does not stop the others. */
export async function readItem(item: Item, told: ToldOfAll, tools: ItemTools): Promise<ItemRead> {
  const { found, troubles } = await openItem(item)
  const documents: DocumentReading[] = []
  const failed: Trouble[] = []
  for (const { input, notes } of found) {
    try {
      documents.push(toReading({ ...input, ...told }, notes, tools))
    } catch (error) {
      failed.push({ name: input.name, refused: toFault(error, input.name) })
    }
  }
  return { documents, troubles: [...troubles, ...failed] }
}

function toReading(
  input: Parameters<typeof toDocument>[0] & { readonly name: string },
  notes: readonly string[],
  { detectLanguage, readDocument, sha256 }: ItemTools,
): DocumentReading {
  const taken = toDocument(input, sha256)
  const language = detectLanguage(taken.text)
  const document: Document = language === undefined ? taken : { ...taken, language }
  const { name } = input
  if (language !== undefined && language !== 'en') {
    const words = new Intl.DisplayNames(['en'], { type: 'language' }).of(language) ?? language
    const declined = `it is in ${words}, and the reader knows English only`
    return { name, document, claims: [], notes, declined }
  }
  const claims = readDocument(document)
  const fingerprint = claims.length > 0 ? toFingerprint(document.text) : undefined
  return { name, document: fingerprint ? { ...document, fingerprint } : document, claims, notes }
}

/** The words for what went wrong with one document, ours or the world's. */
export function toFault(error: unknown, name: string): Refusal {
  if (error instanceof SuretyError) return toRefusal(error)
  return {
    code: 'document-refused',
    sentence: `${name} was not read: the program failed on it (${error instanceof Error ? error.message : String(error)}).`,
    hint: 'That is a fault of the program. Please report it with the text; the other documents were read.',
  }
}

/** What of a framework the reader is told. */
export function toKnowledge({ actors, persons, instruments }: Framework): Knowledge {
  return {
    actors,
    persons,
    instruments: instruments.map(({ id, title, shortTitle }) => ({
      id,
      titles: [title, shortTitle],
    })),
  }
}
