// A record of a given size, made from a fixed seed: the Ukraine framework with its texts repeated, and readings of made-up reports.
import { createHash } from 'node:crypto'
import { parseFramework, readFrameworkFolder } from '../../dist/src/io/framework/index.js'
import { openEmbeddedStore } from '../../dist/src/io/store/index.js'
import { ledgerRules } from '../../dist/src/ledger/index.js'
import { SUBJECTS } from '../../dist/src/model/subject.js'

const sha256 = (text) => createHash('sha256').update(text, 'utf8').digest('hex')
const CLAIMS_A_DOCUMENT = 50
const ACTS = [
  'pledge',
  'offer',
  'consider',
  'defer',
  'refuse',
  'demand',
  'propose',
  'agree',
  'deliver',
]

/** A linear congruential generator (Numerical Recipes): the same record every time. */
function openChance(seed) {
  let state = seed
  return (n) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return Math.floor((state / 2 ** 32) * n)
  }
}

/** The framework with its texts repeated under other ids until there are so many. */
export function makeFramework(instruments) {
  const { framework } = parseFramework(readFrameworkFolder('frameworks/ukraine'))
  const texts = [...framework.instruments]
  for (let n = 1; texts.length < instruments; n++) {
    const original = framework.instruments[n % framework.instruments.length]
    const id = `${original.id}-copy-${n}`
    texts.push({
      ...original,
      id,
      title: `${original.title}, copy ${n}`,
      shortTitle: `${original.shortTitle} ${n}`,
      provisions: original.provisions.map((provision) => ({
        ...provision,
        id: `${id}/${provision.id.split('/')[1]}`,
        overrides: undefined,
        effect: undefined,
      })),
    })
  }
  return { ...framework, instruments: texts }
}

/** Opens a store in memory with so many claims: the framework's rows, accepted, and readings, half of them accepted. */
export async function openLargeRecord(framework, claims) {
  let now = Date.UTC(2026, 0, 1)
  const store = await openEmbeddedStore({ now: () => new Date(now), rules: ledgerRules })
  await store.writer.append([
    {
      key: 'framework-file:bench',
      body: {
        kind: 'framework-file',
        framework: framework.id,
        file: { path: 'framework.yaml', text: 'id: bench' },
      },
    },
    ...framework.record.flatMap((claim) => [
      { key: `claim:${claim.id}`, body: { kind: 'claim', claim } },
      toJudgement(claim.id),
    ]),
  ])
  const chance = openChance(20260106)
  const actors = framework.actors.filter(({ kind }) => kind === 'state').map(({ id }) => id)
  for (let made = framework.record.length; made < claims; ) {
    const drafts = []
    for (let n = 0; n < 40 && made < claims; n++) {
      const report = makeReport(made, Math.min(CLAIMS_A_DOCUMENT, claims - made), actors, chance)
      made += report.claims
      drafts.push(...report.drafts)
    }
    now += 60_000
    await store.writer.append(drafts)
  }
  return store
}

function makeReport(first, claims, actors, chance) {
  const lines = Array.from({ length: claims }, (_, n) => {
    const [actor, act, subject] = [
      actors[chance(actors.length)],
      ACTS[chance(ACTS.length)],
      SUBJECTS[chance(SUBJECTS.length)].id,
    ]
    return {
      actor,
      act,
      subject,
      words: `In made-up report ${first + n} ${actor} would ${act} ${subject}.`,
    }
  })
  const text = `${lines.map(({ words }) => words).join('\n')}\n`
  const hash = sha256(text)
  const id = `d-${hash.slice(0, 16)}`
  const publishedOn = `202${3 + chance(3)}-${String(1 + chance(12)).padStart(2, '0')}-${String(1 + chance(28)).padStart(2, '0')}`
  let start = 0
  const blocks = lines.map(({ words }) => {
    const block = { kind: 'paragraph', start, end: start + words.length }
    start = block.end + 1
    return block
  })
  const document = {
    id,
    text,
    blocks,
    rights: chance(2) === 0 ? 'quotation' : 'own',
    title: `Made-up report ${first}`,
    outlet: `Outlet ${chance(20)}`,
    publishedOn,
  }
  const drafts = [{ key: `document:${hash}`, body: { kind: 'document', document } }]
  lines.forEach(({ actor, act, subject }, n) => {
    const claim = {
      id: `r-${first + n}`,
      act,
      by: [actor],
      subject,
      when: publishedOn,
      publishedOn,
      ground: { kind: 'passage', document: id, start: blocks[n].start, end: blocks[n].end },
      origin: { kind: 'read', reader: 'bench-1' },
    }
    drafts.push({ key: `claim:${claim.id}`, body: { kind: 'claim', claim } })
    if (chance(2) === 0) drafts.push(toJudgement(claim.id))
  })
  drafts.push({
    key: `reading:${id}`,
    body: { kind: 'reading', document: id, reader: 'bench-1', claims },
  })
  return { claims, drafts }
}

function toJudgement(claim) {
  return {
    key: `judgement:${claim}:1`,
    body: {
      kind: 'judgement',
      judgement: { claim, verdict: 'accept', by: 'bench', reason: 'made up' },
    },
  }
}
