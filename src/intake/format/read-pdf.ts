import { SuretyError } from '../../model/problem.ts'
import type { TextInput } from '../read-text.ts'

const LEAST_LETTERS = 20
// Word processors write the file's name where the title should stand.
const NO_TITLE = /^(?:untitled|microsoft word\b.*|.*\.(?:docx?|pdf|indd|rtf|odt|pages))$/i

/** The text of a PDF, page after page. A PDF of pictures is refused with a word: it holds no text. */
export async function readPdf(bytes: Uint8Array, name: string): Promise<TextInput> {
  const { extractText, getDocumentProxy, getMeta } = await import('unpdf')
  try {
    // The library takes the bytes for its own.
    const pdf = await getDocumentProxy(bytes.slice(), { verbosity: 0 })
    const { text: pages, totalPages } = await extractText(pdf, { mergePages: false })
    const text = pages
      .map((page) => page.trim())
      .filter((page) => page !== '')
      .join('\n\n')
    if ((text.match(/\p{L}/gu)?.length ?? 0) < LEAST_LETTERS) throw toNoText(name, totalPages)
    const { info } = await getMeta(pdf)
    const title = toTold(info.Title)
    const author = toTold(info.Author)
    return {
      text,
      name,
      ...(title && !NO_TITLE.test(title) && { title }),
      ...(author && { author }),
    }
  } catch (error) {
    if (error instanceof SuretyError) throw error
    const why = error instanceof Error ? error.message : String(error)
    throw new SuretyError(
      'document-refused',
      `${name} was not taken in: the PDF cannot be read (${why}).`,
      /password/i.test(why)
        ? 'Take the password off and try again.'
        : 'Check that the file is whole: fetch it again.',
    )
  }
}

function toNoText(name: string, pages: number): SuretyError {
  return new SuretyError(
    'document-refused',
    `${name} was not taken in: its ${pages} ${pages === 1 ? 'page holds' : 'pages hold'} no text, only pictures.`,
    'Run text recognition (OCR) on it first.',
  )
}

function toTold(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined
}
