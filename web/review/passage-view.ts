import type { ReviewItem } from '../../src/views/index.ts'

/** The document beside the desk, as the server wrote it: marks are moved and words are measured here, texts only fetched. */

const kept = new Map<string, Promise<string>>()

/** Shows the document of a claim and brings its passage into view; `isCurrent` is asked again when the text comes late. */
export async function showPassage(item: ReviewItem, isCurrent: () => boolean): Promise<void> {
  const pane = findPane()
  const [claim, documentId] = [item.id, toPaneDocument(item)]
  if (!pane) return
  if (pane.dataset.document !== documentId) {
    pane.setAttribute('aria-busy', 'true')
    const html = await fetchDocument(claim, documentId).catch(() => undefined)
    if (!isCurrent()) return
    pane.removeAttribute('aria-busy')
    if (html === undefined) return
    pane.innerHTML = html
    pane.dataset.document = documentId
  }
  let first: HTMLElement | undefined
  for (const mark of pane.querySelectorAll<HTMLElement>('mark[data-claims]')) {
    const isOwn = (mark.dataset.claims ?? '').split(' ').includes(claim)
    mark.classList.toggle('current', isOwn)
    mark.removeAttribute('id')
    if (isOwn) first ??= mark
  }
  if (first) first.id = 'passage'
  scrollTo(pane, first)
}

/** Fetches the document of a claim that will be needed soon. */
export function prepareDocument(item: ReviewItem): void {
  const documentId = toPaneDocument(item)
  if (findPane()?.dataset.document !== documentId)
    fetchDocument(item.id, documentId).catch(() => undefined)
}

/** What the pane shows for a claim: its document, or that it has none. */
export function toPaneDocument({
  id,
  document: shown,
}: Pick<ReviewItem, 'id' | 'document'>): string {
  return shown?.id ?? `none of ${id}`
}

/** Only the pane moves, never the page, so that the buttons stay where they are. */
function scrollTo(pane: HTMLElement, mark: HTMLElement | undefined): void {
  if (!mark) {
    pane.scrollTop = 0
    return
  }
  const offset = mark.getBoundingClientRect().top - pane.getBoundingClientRect().top
  pane.scrollTop += offset - pane.clientHeight / 3
}

function fetchDocument(claim: string, documentId: string): Promise<string> {
  const known = kept.get(documentId)
  if (known) return known
  const text = fetch(`/review/${encodeURIComponent(claim)}/document`).then((response) => {
    if (!response.ok) throw new Error(`the document could not be read: ${response.status}`)
    return response.text()
  })
  kept.set(documentId, text)
  text.catch(() => kept.delete(documentId))
  return text
}

/** First and last offset of the words selected in the document; `undefined` when none are. */
export function findSelection(): { readonly start: number; readonly end: number } | undefined {
  const selection = getSelection()
  const range = selection && selection.rangeCount > 0 ? selection.getRangeAt(0) : undefined
  if (!range || range.collapsed) return undefined
  const start = toOffset(range.startContainer, range.startOffset)
  const end = toOffset(range.endContainer, range.endOffset)
  return start !== undefined && end !== undefined && start < end ? { start, end } : undefined
}

function toOffset(node: Node, offset: number): number | undefined {
  const run = (node instanceof HTMLElement ? node : node.parentElement)?.closest<HTMLElement>(
    '[data-start]',
  )
  if (!run || !findPane()?.contains(run) || node.nodeType !== Node.TEXT_NODE) return undefined
  return Number(run.dataset.start) + offset
}

function findPane(): HTMLElement | null {
  return document.querySelector<HTMLElement>('[data-document]')
}
