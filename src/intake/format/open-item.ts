import { SuretyError } from '../../model/problem.ts'
import { decode } from './decode.ts'
import type { Found, Item, Trouble } from './item.ts'
import { toRefusal } from './item.ts'
import { readFeed } from './read-feed.ts'
import { readHtml } from './read-html.ts'
import { parseJson, readJsonDocument } from './read-json.ts'
import { readPdf } from './read-pdf.ts'
import { toKind } from './to-kind.ts'

/** What an item holds: its texts, and what of it could not be taken in. */
export interface Opened {
  readonly found: readonly Found[]
  readonly troubles: readonly Trouble[]
}

/** Finds the texts in an item: one in a page, a file or a PDF, one for each entry in a feed. Never throws for what is in the bytes. */
export async function openItem(item: Item): Promise<Opened> {
  try {
    return { troubles: [], ...(await open(item)) }
  } catch (error) {
    if (!(error instanceof SuretyError)) throw error
    return { found: [], troubles: [{ name: item.name, refused: toRefusal(error) }] }
  }
}

async function open(item: Item): Promise<Omit<Opened, 'troubles'>> {
  const { name, bytes, contentType } = item
  const kind = toKind(bytes, name, contentType)
  if (kind === 'pdf') return { found: [toFound(await readPdf(bytes, name), item)] }
  const { text, notes } = decode(bytes, name, contentType)
  switch (kind) {
    case 'html':
      return { found: [toFound(await readHtml(text, name), item, notes)] }
    case 'feed': {
      const { inputs, empty } = await readFeed(text, name)
      const left = empty > 0 ? [`${empty} entries of the feed hold no text`] : []
      if (inputs.length === 0) throw toEmptyFeed(name)
      return {
        found: inputs.map((input, at) =>
          toFound(input, item, at === 0 ? [...notes, ...left] : notes, true),
        ),
      }
    }
    case 'json':
    case 'json-lines': {
      const input = await readJsonDocument(parseJson(text, name), name)
      return { found: [toFound(input, item, notes)] }
    }
    case 'warc':
    case 'text':
      return { found: [toFound({ text, name }, item, notes)] }
    default:
      throw new Error(`bug: unknown kind of format: ${kind satisfies never}`)
  }
}

// The address of a feed is not the address of its entries.
function toFound(
  input: Found['input'] | (Omit<Found['input'], 'name'> & { readonly name?: string }),
  item: Item,
  notes: readonly string[] = [],
  isEntry = false,
): Found {
  const address = input.address ?? (isEntry ? undefined : item.address)
  return { input: { ...input, name: input.name ?? item.name, ...(address && { address }) }, notes }
}

function toEmptyFeed(name: string): SuretyError {
  return new SuretyError(
    'document-refused',
    `${name} was not taken in: the feed has no entry with text.`,
    'Give the addresses of the reports themselves.',
  )
}
