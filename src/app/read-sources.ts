import { type Item, listItems, type Refusal, type Source, toRefusal } from '../intake/index.ts'
import type { Document } from '../model/document.ts'
import { SuretyError } from '../model/problem.ts'
import type { LedgerWriter, Sha256 } from './ports.ts'
import { type DocumentReading, type ItemRead, toFault } from './read-item.ts'
import { type DocumentRead, openTwins, recordReadings } from './record-reading.ts'

/** A place to read from, opened when its turn comes. */
export interface Place {
  readonly name: string
  /** Throws a `SuretyError` when it cannot be opened. */
  readonly open: () => Promise<Source>
}

/** How far a run came: so many whole places, and so many items of the next one. */
export interface Mark {
  readonly places: number
  readonly items: number
}

/** What became of one document, or of what should have become one. */
export interface FileRead {
  readonly file: string
  readonly document?: string
  readonly title?: string
  readonly claims?: number
  readonly recorded?: boolean
  readonly publishedOn?: string
  readonly language?: string
  /** Why it was kept but not read. */
  readonly declined?: string
  /** The document on record whose text it repeats. */
  readonly repeats?: string
  readonly notes?: readonly string[]
  /** Why it was not taken in. */
  readonly refused?: Refusal
}

/** What a run is given. */
export interface RunTools {
  readonly writer: LedgerWriter
  readonly sha256: Sha256
  readonly reader: string
  /** Reads one item, here or in another thread; asked for `ahead` items at a time. */
  readonly readItem: (item: Item) => Promise<ItemRead>
  readonly ahead: number
  /** Where an earlier run stopped. */
  readonly from?: Mark
  /** Called when everything up to here is safe on disk. */
  readonly keepMark?: (mark: Mark) => void
}

/** Results in the order of the places, as they become safe on disk; `skipped` counts records that hold no report. */
export type Step =
  | { readonly kind: 'read'; readonly read: FileRead; readonly ofMany: boolean }
  | { readonly kind: 'skipped' }

interface Pending {
  readonly mark: Mark
  readonly many: boolean
  readonly work: Promise<ItemRead> | 'skipped'
}

const BATCH = 32
const BATCH_LENGTH = 2_000_000

/** Reads places one after the other and records what was found. What cannot be read is told in its place and stops nothing. */
export async function* readSources(
  places: readonly Place[],
  tools: RunTools,
): AsyncGenerator<Step> {
  const keep = openKeeper(tools)
  const pending: Pending[] = []
  const settle = async (): Promise<readonly Step[]> => {
    const next = pending.shift()
    if (!next) return []
    if (next.work === 'skipped') return keep.skip(next.mark)
    return keep.add(await next.work, next)
  }
  for await (const next of listPending(places, tools)) {
    pending.push(next)
    if (pending.length >= tools.ahead) yield* await settle()
  }
  while (pending.length > 0) yield* await settle()
  yield* await keep.flush()
}

async function* listPending(
  places: readonly Place[],
  { readItem, from = { places: 0, items: 0 } }: RunTools,
): AsyncGenerator<Pending> {
  for (const [at, place] of places.entries()) {
    if (at < from.places) continue
    const skip = at === from.places ? from.items : 0
    let items = 0
    for await (const listed of listPlace(place)) {
      items += 1
      if (items <= skip) continue
      const mark = { places: at, items }
      const many = items > 1 || listed.kind === 'skipped'
      if (listed.kind === 'skipped') yield { mark, many, work: 'skipped' }
      else if (listed.kind === 'trouble')
        yield {
          mark,
          many,
          work: Promise.resolve({ documents: [], troubles: [listed.trouble] }),
        }
      else {
        const { item } = listed
        const work = readItem(item).catch((error: unknown) => ({
          documents: [],
          troubles: [{ name: item.name, refused: toFault(error, item.name) }],
        }))
        yield { mark, many, work }
      }
    }
    yield { mark: { places: at + 1, items: 0 }, many: true, work: EMPTY }
  }
}

const EMPTY: Promise<ItemRead> = Promise.resolve({ documents: [], troubles: [] })

async function* listPlace(place: Place): ReturnType<typeof listItems> {
  let source: Source
  try {
    source = await place.open()
  } catch (error) {
    if (!(error instanceof SuretyError)) throw error
    yield { kind: 'trouble', trouble: { name: place.name, refused: toRefusal(error) } }
    return
  }
  yield* listItems(source)
}

interface Keeper {
  readonly add: (read: ItemRead, pending: Pending) => Promise<readonly Step[]>
  readonly skip: (mark: Mark) => readonly Step[]
  readonly flush: () => Promise<readonly Step[]>
}

/** Records in batches, because a batch costs one write to disk, and gives results out only after that. */
function openKeeper({ writer, sha256, reader, keepMark }: RunTools): Keeper {
  const findTwins = openTwins(writer)
  let held: { readonly reading?: DocumentReading; readonly step: Step }[] = []
  let length = 0
  let reached: Mark | undefined
  const flush = async (): Promise<readonly Step[]> => {
    const readings = held.flatMap(({ reading }) => (reading ? [reading] : []))
    const documents: {
      document: Document
      reading: { reader: string; claims: DocumentReading['claims'] }
    }[] = []
    for (const { document, claims } of readings)
      documents.push({ document: await findTwins(document), reading: { reader, claims } })
    const recorded = await recordReadings(writer, documents, sha256)
    let at = 0
    const steps = held.map(({ reading, step }) => {
      const record = reading && recorded[at++]
      return record && step.kind === 'read'
        ? { ...step, read: { ...step.read, ...toOutcome(record) } }
        : step
    })
    held = []
    length = 0
    if (reached) keepMark?.(reached)
    return steps
  }
  return {
    flush,
    skip: (mark) => {
      reached = mark
      held.push({ step: { kind: 'skipped' } })
      return []
    },
    add: async ({ documents, troubles }, { mark, many }) => {
      const ofMany = many || documents.length + troubles.length > 1
      for (const reading of documents) {
        held.push({ reading, step: { kind: 'read', ofMany, read: toFileRead(reading) } })
        length += reading.document.text.length
      }
      for (const { name, refused } of troubles)
        held.push({ step: { kind: 'read', ofMany, read: { file: name, refused } } })
      reached = mark
      const full = held.length >= BATCH || length >= BATCH_LENGTH
      // The end of a place is a good moment: a file's line is printed when the file is done.
      return full || mark.items === 0 ? flush() : []
    },
  }
}

function toFileRead({ name, document, notes, declined }: DocumentReading): FileRead {
  const { publishedOn, language } = document
  return {
    file: name,
    ...(publishedOn && { publishedOn }),
    ...(language && { language }),
    ...(declined && { declined }),
    ...(notes.length > 0 && { notes }),
  }
}

function toOutcome({
  document,
  title,
  claims,
  recorded,
  repeats,
}: DocumentRead): Partial<FileRead> {
  return { document, claims, recorded, ...(title && { title }), ...(repeats && { repeats }) }
}
