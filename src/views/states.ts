import type { Actor } from '../model/actor.ts'
import type { PartiesFinding, PositionFinding } from '../model/finding.ts'
import type { Statement } from '../model/statement.ts'
import { MARK_SIGN, MARK_WORDS, type Mark } from '../model/vocabulary.ts'
import type { Asked } from './asked.ts'
import { type ActorLine, type ClaimLine, type Naming, toClaimLine } from './claim-line.ts'
import { toMark } from './positions.ts'

/** How many subjects carry a mark. */
export interface MarkCount {
  readonly mark: Mark
  readonly sign: string
  readonly words: string
  readonly n: number
}

/** One actor in a list: how much of what it said, and its newest word. */
export interface StateLine {
  readonly actor: ActorLine
  readonly kind: Actor['kind']
  readonly roles: readonly string[]
  /** Over all subjects, firmest first; silence is left out. */
  readonly marks: readonly MarkCount[]
  /** Subjects on which its own word turned. */
  readonly turned: number
  readonly instruments: number
  readonly claims: number
  /** The newest word by the asked day. */
  readonly last?: ClaimLine
}

/** Everybody who is part of the arrangement or spoke of it. */
export interface StatesAnswer {
  readonly asked: Asked
  /** Guarantors first, then others; by name. */
  readonly states: readonly StateLine[]
}

/** What a list of states is made from. */
export interface StatesFindings {
  readonly positions: readonly PositionFinding[]
  readonly parties: readonly PartiesFinding[]
  readonly statements: readonly Statement[]
}

/** In this order marks are counted: what stands first. */
export const MARK_ORDER: readonly Mark[] = [
  'in-force',
  'joined',
  'breached',
  'disputed',
  'waiting',
  'offered',
  'considering',
  'deferred',
  'refused',
  'silent',
]

/** Counts findings by their mark. */
export function toMarkCounts(marks: readonly Mark[]): readonly MarkCount[] {
  return MARK_ORDER.flatMap((mark) => {
    const n = marks.filter((one) => one === mark).length
    return n === 0 ? [] : [{ mark, sign: MARK_SIGN[mark], words: MARK_WORDS[mark], n }]
  })
}

export function toStates(asked: Asked, findings: StatesFindings, naming: Naming): StatesAnswer {
  const newest = findNewest(findings.statements, asked.on)
  const lines = naming.framework.actors.map((actor) => toLine(actor, findings, newest, naming))
  return {
    asked,
    states: lines
      .filter(({ roles, claims, instruments }) => roles.length + claims + instruments > 0)
      .sort(byRoleAndName),
  }
}

interface Said {
  readonly last?: Statement
  readonly n: number
}

/** Per actor the newest word by a day, and how many there are. */
function findNewest(statements: readonly Statement[], on: string): ReadonlyMap<string, Said> {
  const said = new Map<string, Said>()
  for (const statement of statements) {
    const { claim, standing } = statement
    if (standing !== 'accepted' && standing !== 'unreviewed') continue
    const by = claim.when !== undefined && claim.when <= on
    for (const actor of claim.by) {
      const { last, n } = said.get(actor) ?? { n: 0 }
      const later = by && (claim.when ?? '') >= (last?.claim.when ?? '') ? statement : last
      said.set(actor, { n: n + 1, ...(later && { last: later }) })
    }
  }
  return said
}

function toLine(
  { id, name, kind, roles }: Actor,
  { positions, parties }: StatesFindings,
  said: ReadonlyMap<string, Said>,
  naming: Naming,
): StateLine {
  const own = positions.filter(({ actor }) => actor === id)
  const { last, n } = said.get(id) ?? { n: 0 }
  return {
    actor: { id, name },
    kind,
    roles,
    marks: toMarkCounts(own.map(toMark).filter((mark) => mark !== 'silent')),
    turned: own.filter(({ reversal }) => reversal).length,
    instruments: parties.filter((finding) => finding.parties.some(({ actor }) => actor === id))
      .length,
    claims: n,
    ...(last && { last: toClaimLine(last, naming) }),
  }
}

const ROLES = ['guarantor', 'beneficiary', 'counterparty', 'facilitator']

function byRoleAndName(a: StateLine, b: StateLine): number {
  return toRole(a) - toRole(b) || a.actor.name.localeCompare(b.actor.name, 'en')
}

function toRole({ roles }: StateLine): number {
  const place = ROLES.findIndex((role) => roles.includes(role))
  return place < 0 ? ROLES.length : place
}
