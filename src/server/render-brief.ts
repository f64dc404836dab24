import { BriefPage, type Frame, renderPage } from '../../web/index.ts'
import type { BriefAnswer } from '../views/index.ts'

/** A brief as a page that stands alone, its style inside it: links inside the site lead to `origin`, those inside the page stay. */
export function renderBrief(
  answer: BriefAnswer,
  {
    origin,
    lang,
    version,
    css,
  }: Pick<Frame, 'origin' | 'lang' | 'version'> & { readonly css: string },
): string {
  const { spec, asked } = answer
  const query: readonly (readonly [string, string | undefined])[] = [
    ['headline', spec.headline ? 'yes' : 'no'],
    ['line', spec.line],
    ['state', spec.states.join(',') || undefined],
    ['provision', spec.provision],
    ['assume', spec.assume],
    ['since', spec.since],
    ['sources', spec.sources ? 'yes' : undefined],
    ['on', asked.on],
    ['known', asked.known],
    ['basis', asked.basis === 'recorded' ? undefined : asked.basis],
    ['trust', asked.trust === 'reviewed' ? undefined : asked.trust],
    ...asked.suppose.map((value) => ['suppose', value] as const),
    ...(asked.without ?? []).map((value) => ['without', value] as const),
    ['lang', lang === 'en' ? undefined : lang],
  ]
  const frame: Frame = {
    path: '/briefs',
    query: query.flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
    lang,
    origin,
    version,
    stylesheet: '',
    scripts: {},
    twins: [],
    figures: [],
  }
  return renderPage(BriefPage, answer, frame)
    .replaceAll(/(href|action)="\//g, `$1="${origin}/`)
    .replace(/<link rel="stylesheet"[^>]*>/, () => `<style>${css}</style>`)
}
