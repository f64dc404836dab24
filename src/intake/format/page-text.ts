/** As much of a node of a parsed page as reading its text needs. */
export interface PageNode {
  readonly nodeType: number
  readonly nodeName: string
  readonly textContent: string | null
  readonly childNodes: ArrayLike<PageNode>
}

const ELEMENT = 1
const TEXT = 3
const SILENT: ReadonlySet<string> = new Set(
  'SCRIPT STYLE NOSCRIPT TEMPLATE SVG CANVAS IFRAME OBJECT FORM BUTTON SELECT TEXTAREA NAV HEAD'.split(
    ' ',
  ),
)
const BREAKING: ReadonlySet<string> = new Set(
  'ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY CAPTION DD DIV DL DT FIGCAPTION FIGURE FOOTER H1 H2 H3 H4 H5 H6 HEADER HR LI MAIN OL P PRE SECTION TABLE TBODY TD TFOOT TH THEAD TR UL'.split(
    ' ',
  ),
)
const CAPTION =
  /^(?:photo|photos|image|picture|map|video|graphic|illustration|file photo|credit|caption)\b/i

/** The text of a page as a person would type it: a paragraph a line with an empty line between, list items with a dash. */
export function toPageText(root: PageNode): string {
  const lines: string[] = []
  let line = ''
  let lead = ''
  const flush = (): void => {
    const words = line.replace(/[\s\u00a0]+/g, ' ').trim()
    if (words !== '') lines.push(lead + words)
    line = ''
    lead = ''
  }
  // A stack of our own: pages nest deeper than the program's does.
  const stack: (PageNode | (() => void))[] = [root]
  while (stack.length > 0) {
    const next = stack.pop()
    if (next === undefined) continue
    if (typeof next === 'function') {
      next()
      continue
    }
    if (next.nodeType === TEXT) {
      line += next.textContent ?? ''
      continue
    }
    const name = next.nodeName.toUpperCase()
    if (SILENT.has(name)) continue
    if (name === 'BR') flush()
    const breaks = BREAKING.has(name)
    if (breaks) {
      flush()
      if (name === 'LI') lead = '- '
      if (name === 'FIGCAPTION' || name === 'CAPTION') lead = toCaptionLead(next)
      stack.push(flush)
    }
    if (next.nodeType !== ELEMENT && next !== root) continue
    for (let at = next.childNodes.length - 1; at >= 0; at--) {
      const child = next.childNodes[at]
      if (child) stack.push(child)
    }
  }
  flush()
  return lines.join('\n\n')
}

// What a page marks as a caption says so in the text, so that it is not read as a paragraph.
function toCaptionLead(node: PageNode): string {
  return CAPTION.test((node.textContent ?? '').trim()) ? '' : 'Caption: '
}
