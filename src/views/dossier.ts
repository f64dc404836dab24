import type { PartiesFinding, PositionFinding, ProvisionFinding } from '../model/finding.ts'
import type { Instrument } from '../model/instrument.ts'
import type { Statement } from '../model/statement.ts'
import { EN } from '../model/words/en.ts'
import type { Asked } from './asked.ts'
import { type ActorLine, type ClaimLine, type Naming, toClaimLine } from './claim-line.ts'
import { type PositionLine, toPositionLine } from './positions.ts'
import { type ProvisionLine, toProvisionLine } from './why.ts'
import { toSubjectWords } from './words.ts'

/** What one actor has bound itself to, offered and refused, in its own and others' words. */
export interface DossierAnswer {
  readonly asked: Asked
  readonly actor: ActorLine & { readonly roles: readonly string[]; readonly note?: string }
  readonly headline: string
  readonly positions: readonly PositionLine[]
  readonly instruments: readonly {
    readonly id: string
    readonly title: string
    readonly standing: string
    readonly on: string
    readonly caveats: readonly string[]
  }[]
  /** Provisions of which the actor is a debtor, with its own state. */
  readonly provisions: readonly (ProvisionLine & { readonly own: string })[]
  /** Claims of groups that the actor belongs to: they never colour its own squares. */
  readonly asMember: readonly ClaimLine[]
  /** Everything said by it or of it, newest first. */
  readonly statements: readonly ClaimLine[]
}

export interface DossierFindings {
  readonly positions: readonly PositionFinding[]
  readonly provisions: readonly ProvisionFinding[]
  readonly parties: readonly { readonly instrument: Instrument; readonly finding: PartiesFinding }[]
  readonly statements: readonly Statement[]
}

export function toDossier(
  asked: Asked,
  actorId: string,
  findings: DossierFindings,
  naming: Naming,
): DossierAnswer {
  const actor = naming.framework.actors.find(({ id }) => id === actorId)
  const { answers } = naming.framework.words ?? EN
  const positions = findings.positions
    .filter((finding) => finding.actor === actorId)
    .map((finding) => toPositionLine(finding, naming))
  const groups = new Set(
    naming.framework.actors.filter(({ members }) => members.includes(actorId)).map(({ id }) => id),
  )
  const newest = findings.statements
    .filter(({ standing }) => standing === 'accepted' || standing === 'unreviewed')
    .map((statement) => toClaimLine(statement, naming))
    .sort((a, b) => (b.when ?? '').localeCompare(a.when ?? '') || b.sequence - a.sequence)
  return {
    asked,
    actor: {
      id: actorId,
      name: naming.actorName(actorId),
      roles: actor?.roles ?? [],
      ...(actor?.note && { note: actor.note }),
    },
    headline: toHeadline(naming.actorName(actorId), positions, naming),
    positions,
    instruments: findings.parties.flatMap(({ instrument, finding }) => {
      const party = finding.parties.find((found) => found.actor === actorId)
      const stage = finding.stages.find((found) => found.actor === actorId)
      if (!party && !stage) return []
      return [
        {
          id: instrument.id,
          title: instrument.title,
          standing: party ? answers.actions[party.action] : (stage?.words ?? ''),
          on: party?.on ?? stage?.on ?? '',
          caveats: (party?.party?.caveats ?? []).map(({ words }) => words),
        },
      ]
    }),
    provisions: findings.provisions.flatMap((finding) => {
      const own = finding.debtors.find(({ debtor }) => debtor === actorId)
      return own
        ? [
            {
              ...toProvisionLine(finding, naming),
              state: own.state,
              own: own.readings
                .map(({ label, because }) =>
                  own.readings.length > 1 ? `${label}: ${because}` : because,
                )
                .join('; '),
            },
          ]
        : []
    }),
    asMember: newest.filter(({ by }) => by.some(({ id }) => groups.has(id))),
    statements: newest.filter(({ by }) => by.some(({ id }) => id === actorId)),
  }
}

/** Only own words make the headline. */
function toHeadline(
  name: string,
  positions: readonly PositionLine[],
  { framework }: Naming,
): string {
  const { answers } = framework.words ?? EN
  const current = positions.filter(({ state }) => state !== 'silent')
  if (current.length === 0) return answers.noPosition(name)
  const parts = Object.entries(answers.dossier).flatMap(([mark, words]) => {
    const subjects = current.filter((position) => position.mark === mark).map(toSubjectWords)
    return subjects.length > 0 ? [`${words}: ${subjects.join(', ')}`] : []
  })
  return `${parts.join('; ')}.`
}
