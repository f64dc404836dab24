import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { listPages, ROOT, toAnchor } from './read-markdown.ts'

describe('links in the documentation', () => {
  const pages = listPages()

  it('finds the pages', () => {
    expect(pages.map(({ path }) => path)).toContain('README.md')
    expect(pages.map(({ path }) => path)).toContain('docs/index.md')
  })

  it.each(pages)('lead to files and headings that exist: $path', ({ path, text }) => {
    const links = [...text.matchAll(/\]\(([^)\s]+)\)/g)].map(([, target = '']) => target)
    const broken = links.filter((link) => !/^(https?|mailto):/.test(link) && !resolves(path, link))
    expect(broken).toEqual([])
  })

  it('lead from the index to every page under docs', () => {
    const index = pages.find(({ path }) => path === 'docs/index.md')?.text ?? ''
    const missing = pages
      .map(({ path }) => path)
      .filter((path) => path.startsWith('docs/') && path !== 'docs/index.md')
      .filter((path) => !index.includes(`(${path.slice('docs/'.length)})`))
    expect(missing).toEqual([])
  })

  it('would be told when they are broken', () => {
    expect(resolves('docs/index.md', 'no-such-page.md')).toBe(false)
    expect(resolves('docs/index.md', 'concepts.md#no-such-heading')).toBe(false)
    expect(resolves('docs/index.md', 'concepts.md#the-life-of-a-claim')).toBe(true)
  })
})

function resolves(from: string, link: string): boolean {
  const [file = '', anchor] = link.split('#')
  const path = file === '' ? join(ROOT, from) : join(ROOT, dirname(from), file)
  if (!existsSync(path)) return false
  if (anchor === undefined || !path.endsWith('.md')) return true
  const headings = [...readFileSync(path, 'utf8').matchAll(/^#+ (.+)$/gm)]
  return headings.some(([, heading = '']) => toAnchor(heading) === anchor)
}
