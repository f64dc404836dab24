import { h } from 'preact'
import { renderToString } from 'preact-render-to-string'
import { expect, it } from 'vitest'
import { FrameProvider } from '../shell/frame.ts'
import { Island } from './island.tsx'

const FRAME = {
  path: '/review',
  query: [],
  lang: 'en',
  origin: 'https://example.org',
  version: '0',
  stylesheet: '/style.css',
  scripts: { sample: { address: '/scripts/sample-1.js', imports: ['/scripts/shared-1.js'] } },
  twins: [],
  figures: [],
} as const

const Sample = ({ words }: { readonly words: string }) => h('p', {}, words)

const render = (name: string, words: string): string =>
  renderToString(
    h(
      FrameProvider,
      { value: FRAME },
      h(Island<{ words: string }>, { name, of: Sample, props: { words } }),
    ),
  )

it('an island carries its data as JSON in which no words can end the element', () => {
  const html = render('sample', '</script><script>alert(1)</script>')
  const [, json = ''] = /<script type="application\/json">(.*?)<\/script>/.exec(html) ?? []
  expect(json).not.toContain('<')
  expect(JSON.parse(json)).toMatchObject({
    frame: { path: '/review' },
    props: { words: '</script><script>alert(1)</script>' },
  })
  expect(JSON.parse(json).frame).not.toHaveProperty('scripts')
})

it('an island asks for its script and what that imports; one without a script stays as it was written', () => {
  expect(render('sample', 'words')).toContain('<script type="module" src="/scripts/sample-1.js">')
  expect(render('sample', 'words')).toContain(
    '<link rel="modulepreload" href="/scripts/shared-1.js"',
  )
  expect(render('unbuilt', 'words')).toBe(
    '<div class="island" data-island="unbuilt"><p>words</p></div>',
  )
})
