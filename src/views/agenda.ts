import type { ActorId } from '../model/actor.ts'
import type { Claim } from '../model/claim.ts'
import type { ProvisionFinding } from '../model/finding.ts'
import { toTermEnd } from '../model/instrument.ts'
import type { Meeting } from '../model/meeting.ts'
import { parseSpan } from '../model/partial-date.ts'
import type { Statement } from '../model/statement.ts'
import type { Asked } from './asked.ts'
import { type ActorLine, type Naming, type SourceLine, toClaimLine } from './claim-line.ts'

/** What an item is: a meeting, something announced, the last day of a text or of a clause, the end of a running duty's time. */
export type AgendaKind = 'meeting' | 'announced' | 'text-ends' | 'clause-ends' | 'deadline'

/** One thing on the calendar. */
export interface AgendaItem {
  readonly kind: AgendaKind
  /** As precisely as it is known. */
  readonly on: string
  readonly title: string
  readonly words?: string
  /** `ahead` of the asked day; `reported` to have happened; `no-report` that it did; `passed` by the calendar alone. */
  readonly state: 'ahead' | 'reported' | 'no-report' | 'passed'
  readonly actors: readonly ActorLine[]
  readonly claim?: string
  readonly instrument?: string
  readonly provision?: string
  /** False when the compiler had no published source: never shown as fact. */
  readonly verified: boolean
  readonly sources: readonly SourceLine[]
}

/** What lies ahead of a day, the nearest first, and what lies behind it, the newest first. */
export interface AgendaAnswer {
  readonly asked: Asked
  readonly ahead: readonly AgendaItem[]
  readonly behind: readonly AgendaItem[]
}

export interface AgendaFindings {
  readonly statements: readonly Statement[]
  readonly provisions: readonly ProvisionFinding[]
  /** The asked instant. */
  readonly on: number
}

export function toAgenda(asked: Asked, findings: AgendaFindings, naming: Naming): AgendaAnswer {
  const items = [
    ...naming.framework.meetings.map((meeting) => toMeeting(meeting, findings.on, naming)),
    ...toAnnounced(findings, naming),
    ...toEnds(findings, naming),
    ...toDeadlines(findings, naming),
  ]
  return {
    asked,
    ahead: items
      .filter(({ state }) => state === 'ahead')
      .sort((a, b) => a.on.localeCompare(b.on) || a.title.localeCompare(b.title, 'en')),
    behind: items
      .filter(({ state }) => state !== 'ahead')
      .sort((a, b) => b.on.localeCompare(a.on) || a.title.localeCompare(b.title, 'en')),
  }
}

/** A date lies ahead until all of it that is known has passed. */
function isAhead(date: string, on: number): boolean {
  const span = parseSpan(date)
  return span !== undefined && span.until - 1 > on
}

function toMeeting(meeting: Meeting, on: number, naming: Naming): AgendaItem {
  const { level, place, host, participants, outcome, note, named, verified, sources } = meeting
  const words = [host && `host: ${host}`, participants, outcome, note].filter(Boolean).join('. ')
  return {
    kind: 'meeting',
    on: meeting.on,
    title: `${level}, ${place}`,
    state: isAhead(meeting.on, on) ? 'ahead' : 'reported',
    actors: named.map((id) => ({ id, name: naming.actorName(id) })),
    verified,
    sources: sources.map(naming.source),
    ...(words && { words }),
  }
}

/** Claims of something still to come, each with whether a later report says that it came. */
function toAnnounced({ statements, on }: AgendaFindings, naming: Naming): readonly AgendaItem[] {
  const current = statements.filter(
    ({ standing }) => standing === 'accepted' || standing === 'unreviewed',
  )
  const done = current.filter(({ claim }) => !claim.planned && claim.when !== undefined)
  return current.flatMap((statement) => {
    const { claim, standing } = statement
    if (!claim.planned || claim.when === undefined) return []
    const line = toClaimLine(statement, naming)
    const happened =
      naming.framework.meetings.some(
        ({ on: day, named }) => isSame(claim, day, named) && claim.act === 'meet',
      ) || done.some(({ claim: other }) => isDone(claim, other))
    return [
      {
        kind: 'announced' as const,
        on: claim.when,
        title: `${line.by.map(({ name }) => name).join(', ')}: ${line.subjectName}`,
        state: happened
          ? ('reported' as const)
          : isAhead(claim.when, on)
            ? ('ahead' as const)
            : ('no-report' as const),
        actors: line.by,
        claim: claim.id,
        verified: line.verified && standing === 'accepted',
        sources: line.sources,
        ...((line.quote ?? line.words) && { words: line.quote ? `“${line.quote}”` : line.words }),
      } as AgendaItem,
    ]
  })
}

function isDone(planned: Claim, other: Claim): boolean {
  return (
    other.act === planned.act &&
    other.subject === planned.subject &&
    isSame(planned, other.when ?? '', other.by)
  )
}

/** The same time, and somebody of the same. */
function isSame({ when, by }: Claim, on: string, actors: readonly ActorId[]): boolean {
  const [first, second] = [parseSpan(when ?? ''), parseSpan(on)]
  return (
    first !== undefined &&
    second !== undefined &&
    first.from < second.until &&
    second.from < first.until &&
    by.some((actor) => actors.includes(actor))
  )
}

function toEnds({ provisions, on }: AgendaFindings, naming: Naming): readonly AgendaItem[] {
  const passed = (date: string) => (isAhead(date, on) ? ('ahead' as const) : ('passed' as const))
  const texts = naming.framework.instruments.flatMap((instrument): readonly AgendaItem[] => {
    const ends = instrument.ends ?? toTermEnd(instrument)
    if (ends === undefined || instrument.kind === 'draft' || instrument.kind === 'reported-plan')
      return []
    const actors = instrument.parties.slice(0, 6).map(({ actor }) => actor)
    return [
      {
        kind: 'text-ends',
        on: ends,
        title: instrument.shortTitle,
        state: passed(ends),
        actors: [...new Set(actors)].map((id) => ({ id, name: naming.actorName(id) })),
        instrument: instrument.id,
        verified: true,
        sources: instrument.sources.map(naming.source),
        ...(instrument.term?.words && { words: instrument.term.words }),
      },
    ]
  })
  const clauses = provisions.flatMap(({ provision, instrument }): readonly AgendaItem[] => {
    if (provision.endsOn === undefined) return []
    const text = naming.framework.instruments.find(({ id }) => id === instrument)
    return [
      {
        kind: 'clause-ends',
        on: provision.endsOn,
        title: `${provision.title} (${text?.shortTitle ?? instrument})`,
        words: provision.paraphrase,
        state: passed(provision.endsOn),
        actors: [],
        provision: provision.id,
        verified: true,
        sources: provision.sources.map(naming.source),
      },
    ]
  })
  return [...texts, ...clauses]
}

/** Duties whose time runs, or has run out. */
function toDeadlines({ provisions, on }: AgendaFindings, naming: Naming): readonly AgendaItem[] {
  const items = new Map<string, AgendaItem & { readonly actors: ActorLine[] }>()
  for (const { provision, debtors } of provisions)
    for (const { debtor, readings } of debtors)
      for (const { dueAt, because } of readings.flatMap(({ duties }) => duties)) {
        if (dueAt === undefined) continue
        const key = `${provision.id} ${dueAt}`
        const actor = { id: debtor, name: naming.actorName(debtor) }
        const known = items.get(key)
        if (known) {
          if (!known.actors.some(({ id }) => id === debtor)) known.actors.push(actor)
          continue
        }
        items.set(key, {
          kind: 'deadline',
          on: dueAt,
          title: provision.title,
          words: because,
          state: isAhead(dueAt, on) ? 'ahead' : 'passed',
          actors: [actor],
          provision: provision.id,
          verified: true,
          sources: provision.sources.map(naming.source),
        })
      }
  return [...items.values()]
}
