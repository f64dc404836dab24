/** What the bytes of an item are. */
export type FormatKind = 'warc' | 'json-lines' | 'json' | 'pdf' | 'html' | 'feed' | 'text'

const BY_TYPE: readonly (readonly [RegExp, FormatKind])[] = [
  [/^application\/pdf\b/, 'pdf'],
  [/^(?:text\/html|application\/xhtml\+xml)\b/, 'html'],
  [/^application\/(?:rss|atom|rdf)\+xml\b/, 'feed'],
  [/^application\/(?:x-ndjson|jsonl|x-jsonlines)\b/, 'json-lines'],
  [/^application\/(?:feed\+)?json\b/, 'json'],
]
const BY_ENDING: readonly (readonly [RegExp, FormatKind])[] = [
  [/\.(?:jsonl|ndjson)(?:\.gz)?$/i, 'json-lines'],
  [/\.json$/i, 'json'],
]
const HEAD = 1024

/** Tells a format from the first bytes, else from what is declared, else from the name's ending: what stands in the file counts most. */
export function toKind(head: Uint8Array, name: string, contentType = ''): FormatKind {
  const start = new TextDecoder('latin1')
    .decode(head.subarray(0, HEAD))
    // Every second byte of UTF-16 is zero, and marks of byte order are no letters.
    .replaceAll('\0', '')
    .replace(/^(?:\u00ef\u00bb\u00bf|\u00ff\u00fe|\u00fe\u00ff)/, '')
    .trimStart()
  if (start.startsWith('WARC/')) return 'warc'
  if (start.startsWith('%PDF-')) return 'pdf'
  const declared = find(BY_TYPE, contentType.trim().toLowerCase())
  const ending = find(BY_ENDING, name)
  if (ending === 'json-lines' || declared === 'json-lines') return 'json-lines'
  if (
    /^<(?:\?xml[^>]*>)?[^<]*(?:<!--[^>]*-->\s*|<\?[^>]*>\s*)*<?(?:rss|feed|rdf:RDF)[\s>]/i.test(
      start,
    )
  )
    return 'feed'
  if (/^<(?:!doctype\s+html|html|head|body|meta|script|!--)/i.test(start)) return 'html'
  if (start.startsWith('{') && /jsonfeed\.org\/version/.test(start)) return 'feed'
  if (declared !== undefined) return declared
  if (/\.(?:x?html?|shtml|aspx?|php)$/i.test(name) && start.includes('<')) return 'html'
  return ending ?? 'text'
}

function find(
  table: readonly (readonly [RegExp, FormatKind])[],
  text: string,
): FormatKind | undefined {
  return table.find(([pattern]) => pattern.test(text))?.[1]
}
