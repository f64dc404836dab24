import type { Actor, ActorId, Office, Person } from '../../model/actor.ts'
import type { Claim } from '../../model/claim.ts'
import { type PartialDate, parseSpan } from '../../model/partial-date.ts'
import type { Voice } from '../../model/voice.ts'

/** Who holds which office when: what a voice is computed from. */
export interface Offices {
  readonly persons: ReadonlyMap<string, Person>
  readonly actors: ReadonlyMap<ActorId, Actor>
}

/** A claim's voice, with the office that gives it weight. */
export interface HeardVoice {
  readonly voice: Voice
  readonly office?: Office
}

/** Words in a chain that name nobody: "three officials", "people briefed on the talks". */
const UNNAMED =
  /\b(officials?|sources?|diplomats?|people|persons?|aides?|advisers?|insiders?|ministers? who)\b/i

/** On whose word a claim stands, from its speaker's office on the day of the act. */
export function toVoice(claim: Claim, offices: Offices): HeardVoice {
  const { origin, speaker } = claim
  if (origin.kind === 'curated' && origin.relayed) return { voice: 'ascribed' }
  if (isSigned(claim)) return { voice: 'own' }
  if (speaker) return toSpeakerVoice(claim, offices)
  if (claim.via?.some((link) => UNNAMED.test(link))) return { voice: 'anonymous' }
  // An outlet that reports another outlet's unnamed word is no better than unnamed.
  if (origin.kind === 'curated' && claim.via && claim.via.length > 0) return { voice: 'anonymous' }
  return { voice: 'told' }
}

/** A party's own act on an instrument is its own word: it signed. */
function isSigned(claim: Claim): boolean {
  return (
    claim.origin.kind === 'curated' &&
    (claim.origin.truce !== undefined || claim.origin.row.startsWith(`${claim.subject}.`))
  )
}

function toSpeakerVoice(claim: Claim, offices: Offices): HeardVoice {
  const { speaker } = claim
  if (!speaker) return { voice: 'told' }
  const person = speaker.person ? offices.persons.get(speaker.person) : undefined
  const held =
    person?.offices.filter((office) => isHeldOn(office, claim.when ?? claim.publishedOn)) ?? []
  const own = held
    .filter((office) => office.rank !== 'none' && speaksFor(office.actor, claim.by, offices))
    .sort((a, b) => Number(a.rank) - Number(b.rank))[0]
  if (own) return { voice: 'own', office: own }
  const [other] = held
  if (other)
    return other.rank === 'none' ? { voice: 'unplaced' } : { voice: 'ascribed', office: other }
  if (UNNAMED.test(speaker.name)) return { voice: 'anonymous' }
  if (speaker.of === undefined) return { voice: 'unplaced' }
  return speaksFor(speaker.of, claim.by, offices) ? { voice: 'own' } : { voice: 'ascribed' }
}

/** An office of a state speaks for that state; an office of an organisation for it. */
function speaksFor(actor: ActorId, by: readonly ActorId[], offices: Offices): boolean {
  if (by.includes(actor)) return true
  // The EEAS and other bodies of an organisation are listed as its members.
  return by.some(
    (id) =>
      offices.actors.get(id)?.kind === 'organisation' &&
      (offices.actors.get(actor)?.members.includes(id) ?? false),
  )
}

/** With no date told, an office that was ever held counts only when it is still open. */
function isHeldOn(office: Office, day: PartialDate | undefined): boolean {
  const span = day === undefined ? undefined : parseSpan(day)
  const from = office.from
    ? (parseSpan(office.from)?.from ?? Number.NEGATIVE_INFINITY)
    : Number.NEGATIVE_INFINITY
  const until = office.until
    ? (parseSpan(office.until)?.until ?? Number.POSITIVE_INFINITY)
    : Number.POSITIVE_INFINITY
  if (!span) return office.until === undefined
  return span.from < until && span.until > from
}
