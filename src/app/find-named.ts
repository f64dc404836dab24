import type { Framework } from '../model/framework.ts'
import type { Instrument } from '../model/instrument.ts'
import { type ProblemCode, SuretyError } from '../model/problem.ts'

/** An id as it is declared, however its letters were written: pages write addresses in small ones. */
export function findActorId({ actors }: Framework, text: string): string {
  const plain = text.toLowerCase()
  const actor =
    actors.find(({ id }) => id === text) ?? actors.find(({ id }) => id.toLowerCase() === plain)
  if (actor) return actor.id
  throw notFound(
    'actor-not-found',
    'Actor',
    text,
    'states go by their three letters: POL, or XKX for Kosovo',
  )
}

/** The instrument of that id; rejects when there is none. */
export function findInstrument(framework: Framework, id: string): Instrument {
  const instrument = framework.instruments.find((candidate) => candidate.id === id)
  if (instrument) return instrument
  const ids = framework.instruments.map((candidate) => candidate.id).join(', ')
  throw notFound('instrument-not-found', 'Instrument', id, `one of ${ids}`)
}

/** Says that what an address or a command names is not on record. */
export function notFound(code: ProblemCode, noun: string, id: string, hint: string): SuretyError {
  return new SuretyError(code, `${noun} ${id} is not on record.`, `Check the id: ${hint}.`)
}
