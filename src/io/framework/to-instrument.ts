import type { z } from 'zod'
import type { Ending } from '../../model/ending.ts'
import type { Instrument } from '../../model/instrument.ts'
import type { Provision } from '../../model/provision.ts'
import type { SubjectId } from '../../model/subject.ts'
import type { instrumentFile } from './schema.ts'
import { toCondition } from './to-condition.ts'

export type InstrumentText = z.output<typeof instrumentFile>

/** Turns an instrument's file into the noun. */
export function toInstrument({ endsWhen, ...text }: InstrumentText): Instrument {
  return {
    ...text,
    ...toEnding(endsWhen),
    parties: text.parties.map(({ confidence: _, ...party }) => party),
    provisions: text.provisions.map(toProvision),
  }
}

function toProvision({ endsWhen, ...text }: InstrumentText['provisions'][number]): Provision {
  return {
    ...text,
    ...toEnding(endsWhen),
    subject: text.subject as SubjectId,
    readings: text.readings.map(({ condition, ...reading }) => ({
      ...reading,
      ...(condition !== undefined && { condition: toCondition(condition, reading.id) }),
    })),
  }
}

function toEnding(text: InstrumentText['endsWhen']): { readonly endsWhen?: Ending } {
  return text ? { endsWhen: { ...text, when: toCondition(text.when, 'ends') } } : {}
}
