import type { ActorId, Office } from '../../model/actor.ts'
import { type PartialDate, parseSpan } from '../../model/partial-date.ts'
import type { KnownPerson } from '../knowledge.ts'

/** The actor whose office a person held on a date; with no date, or none fitting, of the newest office. */
export function toActorOf(person: KnownPerson, on: PartialDate | undefined): ActorId | undefined {
  const speaking = person.offices.filter((office) => office.rank !== 'none')
  if (speaking.length === 0) return undefined
  const valid = on === undefined ? [] : speaking.filter((office) => isHeld(office, on))
  return (valid.at(-1) ?? speaking.at(-1))?.actor
}

/** True when the term may cover the date; an open or untold end covers everything. */
export function isHeld(office: Office, on: PartialDate): boolean {
  const day = parseSpan(on)
  if (!day) return true
  const from = office.from === undefined ? undefined : parseSpan(office.from)
  const until = office.until === undefined ? undefined : parseSpan(office.until)
  return (
    (from === undefined || from.from < day.until) && (until === undefined || day.from < until.until)
  )
}
