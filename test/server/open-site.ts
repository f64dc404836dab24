import { createHash } from 'node:crypto'
import { openAnswers } from '../../src/app/open-answers.ts'
import { openReview } from '../../src/app/open-review.ts'
import type { LedgerWriter } from '../../src/app/ports.ts'
import { recordFramework } from '../../src/app/record-framework.ts'
import { recordReading } from '../../src/app/record-reading.ts'
import { answerLedgerCall } from '../../src/app/serve-ledger.ts'
import { toDocument } from '../../src/intake/index.ts'
import { parseFramework, readFrameworkFolder } from '../../src/io/framework/index.ts'
import { openEmbeddedStore } from '../../src/io/store/index.ts'
import { ledgerRules } from '../../src/ledger/index.ts'
import type { Claim } from '../../src/model/claim.ts'
import { createServer } from '../../src/server/index.ts'

const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex')

/** The stylesheet, fonts and scripts as the build laid them out: `npm test` builds first. */
const PUBLIC = 'dist/public'

export const TOKEN = 'token-of-this-test'

/** Today, by the clock of the test. */
export const NOW = Date.UTC(2026, 5, 1, 12)

/** Others' text: only the sentence with the passage may be shown. The report is invented and speaks of no real event. */
const QUOTED =
  'Rain fell on the harbour all morning. In this invented report Estonia offers divers to clear mines at sea. Nobody outside the room may read this sentence.\n\nThis paragraph carries no claim at all.\n'
/** Our own text, shown in full, with characters that a page must escape. */
const OWN =
  'An invented summary: <b>Latvia</b> & others will train "drone" crews, says nobody real.\n\nThis second paragraph stays visible.\n'

export interface Site {
  readonly app: ReturnType<typeof createServer>
  readonly writer: LedgerWriter
  /** A document of each kind of rights, and the claim that points into it. */
  readonly quoted: { readonly document: string; readonly claim: string }
  readonly own: { readonly document: string; readonly claim: string }
  readonly close: () => Promise<void>
}

const TOOLS = { parse: parseFramework, sha256, now: () => NOW }

/** The whole site over the Ukraine framework on a store in memory, with two invented documents. */
export async function openSite(): Promise<Site> {
  const store = await openEmbeddedStore({ now: () => new Date(NOW), rules: ledgerRules })
  const { writer } = store
  await recordFramework(writer, readFrameworkFolder('frameworks/ukraine'), parseFramework, sha256)
  const read = async (
    text: string,
    rights: string,
    passage: string,
    claim: Pick<Claim, 'act' | 'by' | 'subject'>,
  ): Promise<Site['quoted']> => {
    const document = toDocument(
      {
        text,
        name: 'the test',
        rights,
        title: `An invented ${rights} report`,
        outlet: 'The Example',
        address: 'https://example.org/report',
        publishedOn: '2026-02-01',
      },
      sha256,
    )
    const start = text.indexOf(passage)
    const id = `r-test-${rights}`
    const claims: readonly Claim[] = [
      {
        id,
        ...claim,
        when: '2026-02-01',
        publishedOn: '2026-02-01',
        ground: { kind: 'passage', document: document.id, start, end: start + passage.length },
        origin: { kind: 'read', reader: 'test-1' },
      },
    ]
    await recordReading(writer, document, { reader: 'test-1', claims }, sha256)
    return { document: document.id, claim: id }
  }
  const quoted = await read(QUOTED, 'quotation', 'offers divers to clear mines', {
    act: 'offer',
    by: ['EST'],
    subject: 'mine-countermeasures',
  })
  const own = await read(OWN, 'own', 'will train "drone" crews', {
    act: 'pledge',
    by: ['LVA'],
    subject: 'training',
  })
  const app = createServer({
    answers: openAnswers(writer, parseFramework),
    head: () => writer.head(),
    now: () => NOW,
    version: '0.0.0-test',
    publicFolder: PUBLIC,
    token: TOKEN,
    review: { desk: openReview(writer, TOOLS), key: 'cafe'.repeat(16) },
    ledgerCall: (method, args) => answerLedgerCall(writer, method, args),
    report: (error) => {
      throw error
    },
  })
  return {
    app,
    writer,
    quoted,
    own,
    close: () => store.close(),
  }
}

/** A draft supposed to bind, on a day on which Russia's own word refuses what it asks for. */
export const BLOCKED =
  'kyiv-proposal-2025-05/ceasefire/needs?on=2025-05-20&suppose=in-force:kyiv-proposal-2025-05=yes'

/** One address of every view. */
export function listPages({ quoted, own }: Site): readonly string[] {
  return [
    '/',
    '/matrix',
    '/matrix?line=land-force',
    '/matrix?actor=GBR&line=land-force',
    '/map',
    '/map?line=g7-declaration',
    '/map?provision=paris-declaration/multinational-force',
    '/lines',
    '/lines/land-force',
    '/lines/g7-declaration',
    '/lines/logistics',
    '/positions?actor=POL',
    '/states',
    '/states/deu',
    '/instruments',
    '/instruments/g7-declaration',
    '/instruments/bilateral-agreement',
    '/provisions',
    '/provisions?suppose=ceasefire=yes',
    '/provisions/declaration-of-intent-2026/deployment',
    '/provisions/declaration-of-intent-2026/deployment/needs',
    '/provisions/paris-declaration/multinational-force/needs',
    `/provisions/${BLOCKED}`,
    '/linchpins',
    '/linchpins?instrument=paris-declaration',
    '/what-if',
    '/what-if?on=2026-04-01&suppose=ceasefire=yes@2026-03-01&without=USA@2026-03-01',
    '/compare?on=2026-01-10&vs=2025-09-01',
    '/flips?since=2023-01-01',
    '/timeline?provision=paris-declaration/monitoring&from=2025-12-01&to=2026-05-31',
    '/clauses/consultation',
    '/agenda',
    '/agenda?on=2024-06-01',
    '/disputes',
    '/disputes?on=2025-02-20',
    '/search',
    '/search?q=troops',
    '/status',
    '/data',
    '/changes',
    '/changes?kind=document',
    '/claims',
    '/claims?actor=POL&standing=accepted',
    '/documents',
    `/documents/${quoted.document}`,
    `/documents/${own.document}`,
    `/claims/${quoted.claim}`,
    `/claims/${own.claim}`,
    '/briefs?state=POL&line=land-force&assume=ceasefire=yes&sources=yes',
    '/briefs/new',
    '/method',
  ]
}

/** One address of every figure alone; they are pinned, or they would lead to where they are. */
export function listEmbeds(): readonly string[] {
  const clocks = 'on=2026-01-31&known=2026-06-01T12:00:00Z'
  return [
    `/embed/map?${clocks}`,
    `/embed/lines/land-force?${clocks}`,
    `/embed/lines/land-force?${clocks}&figure=strip`,
    `/embed/states/deu?${clocks}&figure=ladder`,
    `/embed/instruments/g7-declaration?${clocks}`,
    `/embed/timeline?provision=paris-declaration/monitoring&from=2025-12-01&to=2026-05-31&${clocks}`,
  ]
}

/** The same address in another form: `/index.json`, `/matrix.csv?line=sea`. */
export function toTwin(page: string, form: 'json' | 'csv'): string {
  const [path = '', query] = page.split('?')
  return `${path === '/' ? '/index' : path}.${form}${query ? `?${query}` : ''}`
}
