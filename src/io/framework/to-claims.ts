import { createHash } from 'node:crypto'
import type { z } from 'zod'
import type { Person } from '../../model/actor.ts'
import type { Claim, ClaimOrigin, Speaker } from '../../model/claim.ts'
import type { Instrument, Membership, Party } from '../../model/instrument.ts'
import { type PartialDate, toSpan } from '../../model/partial-date.ts'
import { type Source, UNVERIFIED } from '../../model/source.ts'
import type { recordFile, trucesFile } from './schema.ts'
import type { InstrumentText } from './to-instrument.ts'

type RecordRow = z.output<typeof recordFile>[number]
type TruceRow = z.output<typeof trucesFile>[number]
type Curated = Omit<Extract<ClaimOrigin, { kind: 'curated' }>, 'kind' | 'row' | 'verified'>

/** What curated rows are read against: sources give publication dates, persons give names. */
export interface RowContext {
  readonly sources: ReadonlyMap<string, Source>
  readonly persons: ReadonlyMap<string, Person>
}

/** Claims of a row of the record: one for each thing that it says. */
export function toRecordClaims(row: RecordRow, context: RowContext): readonly Claim[] {
  const seen = new Map<string, number>()
  return row.says.map(({ stage, round, sets, act, subject, ...rest }) => {
    const nth = (seen.get(subject) ?? 0) + 1
    seen.set(subject, nth)
    return toCurated(
      `${row.id}.${subject}${nth > 1 ? `.${nth}` : ''}`,
      {
        act,
        by: row.by,
        subject: subject as Claim['subject'],
        ...rest,
        ...(row.on && { when: row.on }),
        ...(row.speaker !== undefined && { speaker: toSpeaker(row.speaker, context) }),
        ...(row.via && { via: row.via }),
      },
      {
        words: row.words,
        ...(row.note && { note: row.note }),
        ...(row.relayed && { relayed: true }),
        ...(row.confidence && { confidence: row.confidence }),
        ...(stage && { stage }),
        ...(round && { round }),
        ...(sets && { sets }),
      },
      row.sources,
      context,
    )
  })
}

/** The claim that a truce, or a proposal for one, is. */
export function toTruceClaim(row: TruceRow, context: RowContext): Claim {
  const { id, sources, note, confidence, ...truce } = row
  const by =
    truce.from !== undefined && truce.acceptedBy.length > 0 ? truce.acceptedBy : truce.proposedBy
  const when = truce.announced ?? truce.from
  return toCurated(
    id,
    {
      act: toTruceAct(truce),
      by,
      subject: 'ceasefire',
      ...(when && { when }),
    },
    { words: truce.title, truce, ...(note && { note }), ...(confidence && { confidence }) },
    sources,
    context,
  )
}

/** What one side declared is its own commitment; only what both accepted is agreed. */
function toTruceAct({ from, acceptedBy }: Pick<TruceRow, 'from' | 'acceptedBy'>): Claim['act'] {
  if (from === undefined) return 'propose'
  return acceptedBy.length > 1 ? 'agree' : 'pledge'
}

const ACT_OF_ACTION = {
  adoption: 'agree',
  signature: 'agree',
  accession: 'accede',
  ratification: 'agree',
  withdrawal: 'withdraw',
} as const satisfies Record<Exclude<Party['action'], 'membership'>, Claim['act']>

/** The claims that an instrument's table of parties is: one for each act of each party. */
export function toPartyClaims(instrument: InstrumentText, context: RowContext): readonly Claim[] {
  return instrument.parties.map((party) =>
    toCurated(
      `${instrument.id}.${party.actor}.${party.action}`,
      {
        act: ACT_OF_ACTION[party.action],
        by: [party.actor],
        subject: instrument.id,
        when: party.on,
      },
      {
        words: `${instrument.title}: ${party.action}${party.manner ? `, ${party.manner}` : ''}`,
        ...(party.note && { note: party.note }),
        ...(party.confidence && { confidence: party.confidence }),
      },
      party.sources,
      context,
    ),
  )
}

/** The claims that a table of memberships is: one for each span of each member. */
export function toMembershipClaims(
  { id, title, memberships = [], sources }: Instrument,
  context: RowContext,
): readonly Claim[] {
  const seen = new Map<string, number>()
  return memberships.map((membership) => {
    // Not under the instrument's own id: the table tells the membership, the member itself says nothing here.
    const row = `membership.${id}.${membership.actor}.${membership.from}`
    const nth = (seen.get(row) ?? 0) + 1
    seen.set(row, nth)
    return toCurated(
      nth > 1 ? `${row}.${nth}` : row,
      { act: 'agree', by: [membership.actor], subject: id, when: membership.from },
      {
        words: `${title}: ${toMembershipWords(membership)}`,
        ...(membership.to !== undefined && { until: membership.to }),
      },
      sources,
      context,
    )
  })
}

function toMembershipWords({ from, to, kinds, conditionWords }: Membership): string {
  const span = to === undefined ? `member since ${from}` : `member from ${from} to ${to}`
  const pledge =
    kinds.length > 0 ? `, pledging ${kinds.join(', ')}` : ', with no pledge in the table'
  return `${span}${pledge}${conditionWords ? ` (condition: ${conditionWords})` : ''}`
}

function toCurated(
  row: string,
  said: Omit<Claim, 'id' | 'ground' | 'origin' | 'publishedOn'>,
  curated: Curated,
  sources: readonly string[],
  context: RowContext,
): Claim {
  const published = toFirstPublication(sources, context)
  const claim = {
    ...said,
    ground: { kind: 'sources' as const, sources },
    ...(published && { publishedOn: published }),
    origin: {
      kind: 'curated' as const,
      row,
      verified: sources.some((source) => source !== UNVERIFIED),
      ...curated,
    },
  }
  // The same row with the same content keeps its id, so that recording it again does nothing.
  const digest = createHash('sha256').update(JSON.stringify(claim)).digest('hex').slice(0, 8)
  return { id: `${row}~${digest}`, ...claim }
}

function toSpeaker(speaker: NonNullable<RecordRow['speaker']>, context: RowContext): Speaker {
  if (typeof speaker !== 'string') return speaker
  return { name: context.persons.get(speaker)?.name ?? speaker, person: speaker }
}

/** The public could know from the earliest of the cited sources on. */
function toFirstPublication(
  sources: readonly string[],
  context: RowContext,
): PartialDate | undefined {
  return sources
    .flatMap((id) => context.sources.get(id)?.publishedOn ?? [])
    .sort((a, b) => toSpan(a).until - toSpan(b).until)[0]
}
