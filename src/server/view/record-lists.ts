import { ChangesPage, ClaimsPage, DocumentsPage } from '../../../web/index.ts'
import type { ChangeLine, ChangesAnswer, ClaimsAnswer, DocumentsAnswer } from '../../views/index.ts'
import { toClaimContent, toClaimEntries } from '../claim-feed.ts'
import { readCount } from '../read-page.ts'
import { SCHEMAS } from '../schema/index.ts'
import { type FeedEntry, toText } from '../to-atom.ts'
import type { Table } from '../to-csv.ts'
import { toView, type View } from '../view-route.ts'

export const CLAIMS_VIEW: View = toView({
  path: '/claims',
  name: 'ClaimsAnswer',
  summary: 'What the record holds: claims, narrowed by who, what, on whose word and how they stand',
  parameters: {
    actor: 'Whose act it is, by its id (`POL`).',
    act: 'One act, by its word (`refuse`).',
    subject: 'A subject (`land-force`), an instrument or a line of the matrix.',
    standing:
      '`accepted`, `unreviewed`, `rejected`, `superseded` or `withdrawn`. Default: accepted and unreviewed.',
    voice: 'On whose word: `own`, `told`, `ascribed`, `anonymous` or `unplaced`.',
    origin: '`curated` rows of the framework, or `read` by a machine.',
    document: 'Only what stands on this document, by its id.',
    page: 'Which page, from 1 on.',
  },
  schema: SCHEMAS.ClaimsAnswer,
  ask: (answers, question, { page, ...filter }) =>
    answers.claims(question, filter, readCount('page', page, 1)),
  page: ClaimsPage,
  csv: toClaimsTable,
  atom: ({ asked, claims }) => ({ title: 'Claims', asked, entries: toClaimEntries(claims) }),
})

export const DOCUMENTS_VIEW: View = toView({
  path: '/documents',
  name: 'DocumentsAnswer',
  summary: 'What the record was read from: stored documents with their outlet, hash and claims',
  parameters: { outlet: 'Only this outlet, by its name.', page: 'Which page, from 1 on.' },
  schema: SCHEMAS.DocumentsAnswer,
  ask: (answers, question, { outlet, page }) =>
    answers.documents(question, outlet, readCount('page', page, 1)),
  page: DocumentsPage,
  csv: toDocumentsTable,
  revalidate: true,
})

export const CHANGES_VIEW: View = toView({
  path: '/changes',
  name: 'ChangesAnswer',
  summary: 'What was added, corrected or withheld, when and by whom, newest first',
  parameters: {
    kind: 'Only entries of one kind: `claim`, `judgement`, `document`, `withhold` and so on.',
    before: 'Only entries before this position of the ledger.',
  },
  schema: SCHEMAS.ChangesAnswer,
  ask: (answers, question, { kind, before }) =>
    answers.changes(question, {
      ...(kind !== undefined && { kind }),
      ...(before !== undefined && { before: readCount('before', before, 1) }),
    }),
  page: ChangesPage,
  csv: toChangesTable,
  atom: ({ asked, changes }) => ({
    title: 'Changes of the record',
    asked,
    entries: changes.map(toChangeEntry),
  }),
  revalidate: true,
})

function toClaimsTable({ claims }: ClaimsAnswer): Table {
  return {
    header: [
      'id',
      'when',
      'by',
      'act',
      'subject',
      'conditions',
      'voice',
      'speaker',
      'standing',
      'verified',
      'origin',
      'words',
      'quote',
      'document',
      'start',
      'end',
      'sources',
      'sequence',
      'recordedAt',
    ],
    rows: claims.map((claim) => [
      claim.id,
      claim.when,
      claim.by.map(({ id }) => id).join(' '),
      claim.act,
      claim.subject,
      claim.conditions.join('; '),
      claim.voice,
      claim.speaker,
      claim.standing,
      claim.verified,
      claim.origin,
      claim.words,
      claim.quote,
      claim.document?.id,
      claim.document?.start,
      claim.document?.end,
      claim.sources.map(({ id }) => id).join(' '),
      claim.sequence,
      claim.recordedAt,
    ]),
  }
}

function toDocumentsTable({ documents }: DocumentsAnswer): Table {
  return {
    header: [
      'id',
      'title',
      'outlet',
      'publishedOn',
      'address',
      'rights',
      'claims',
      'unreviewed',
      'readers',
      'withheld',
      'sha256',
      'sequence',
      'recordedAt',
    ],
    rows: documents.map((document) => [
      document.id,
      document.title,
      document.outlet,
      document.publishedOn,
      document.address,
      document.rights,
      document.claims,
      document.unreviewed,
      document.readers.join(' '),
      document.withheld?.reason,
      document.sha256,
      document.sequence,
      document.recordedAt,
    ]),
  }
}

function toChangesTable({ changes }: ChangesAnswer): Table {
  return {
    header: [
      'sequence',
      'recordedAt',
      'kind',
      'what',
      'by',
      'reason',
      'claim',
      'replacement',
      'document',
      'path',
      'note',
      'withheld',
      'hash',
    ],
    rows: changes.map((change) => [
      change.sequence,
      change.recordedAt,
      change.kind,
      change.what,
      change.by,
      change.reason,
      change.claim?.id,
      change.replacement,
      change.document?.id,
      change.path,
      change.note,
      change.withheld?.reason,
      change.hash,
    ]),
  }
}

function toChangeEntry(change: ChangeLine): FeedEntry {
  const { sequence, recordedAt, hash, what, by, reason, claim, document, path, note } = change
  const of = claim ? `/claims/${claim.id}` : document ? `/documents/${document.id}` : '/changes'
  const about = claim ? toClaimEntries([claim])[0]?.title : (document?.title ?? path ?? note)
  const rows = [
    `Entry ${sequence}, hash ${hash}.`,
    ...(by ? [`By ${by}.`] : []),
    ...(reason ? [`Reason: ${reason}.`] : []),
    ...(note ? [`${note}.`] : []),
  ]
  return {
    key: `entry:${hash}`,
    title: about ? `${what}: ${about}` : what,
    updated: recordedAt,
    author: by ?? 'the framework’s maintainers',
    path: of,
    content: `<p>${toText(rows.join(' '))}</p>${claim ? toClaimContent(claim) : ''}`,
  }
}
