import { z } from 'zod'
import { ACTS } from '../../model/act.ts'
import { casesFile } from './case-schema.ts'
import { condition, duration, eventPattern, fluentText } from './condition-schema.ts'
import { id, partialDate, text } from './scalar-schema.ts'

/** The shapes of a framework's YAML files. `npm run docs` writes them as JSON Schema for editors. */

const list = <T extends z.ZodType>(item: T) => z.array(item).default([])
const sources = z.array(id).min(1, 'name at least one source')
const confidence = z.enum(['high', 'med', 'low']).exactOptional()
const yesNo = z.union([
  z.enum(['yes', 'no']),
  z.boolean().transform((b) => (b ? 'yes' : 'no') as 'yes' | 'no'),
])

const names = z.strictObject({ uk: text.exactOptional() }).exactOptional()

export const sourcesFile = z.array(
  z.strictObject({
    id,
    publisher: text,
    publishedOn: partialDate.exactOptional(),
    address: text,
    note: text.exactOptional(),
  }),
)

const actorCommon = {
  id,
  name: text,
  inText: text.exactOptional(),
  names,
  aliases: list(text),
  note: text.exactOptional(),
  organs: list(
    z.strictObject({
      name: text,
      aliases: list(text),
      kind: z.enum(['government', 'parliament', 'military', 'body']),
    }),
  ),
  metonyms: list(z.strictObject({ term: text, place: z.boolean() })),
  demonyms: list(text),
  members: list(id),
}
export const statesFile = z.array(
  z.strictObject({ ...actorCommon, kind: z.literal('state').default('state') }),
)
export const organisationsFile = z.array(
  z.strictObject({ ...actorCommon, kind: z.enum(['organisation', 'group']) }),
)

export const personsFile = z.array(
  z.strictObject({
    id,
    name: text,
    aliases: list(text),
    offices: z.array(
      z.strictObject({
        actor: id,
        title: text,
        rank: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal('none')]),
        from: partialDate.exactOptional(),
        until: partialDate.exactOptional(),
        sources,
      }),
    ),
  }),
)

export const fluentsFile = z.array(
  z.strictObject({
    id,
    kind: z.enum(['state', 'event']),
    takesActor: z.boolean().default(false),
    question: text,
    awaited: text,
    absent: z.union([z.enum(['no', 'unknown']), z.literal(false).transform(() => 'no' as const)]),
    absentFrom: partialDate.exactOptional(),
    note: text.exactOptional(),
    words: z
      .strictObject({
        uk: z
          .strictObject({ question: text, awaited: text, note: text.exactOptional() })
          .exactOptional(),
      })
      .exactOptional(),
    setBy: list(
      z.union([
        z.strictObject({
          truce: z.enum(['ceasefire', 'truce', 'energy-truce', 'partial-truce', 'unilateral']),
        }),
        z.strictObject({ act: z.array(z.enum(ACTS)).min(1), subject: id, value: yesNo }),
      ]),
    ),
    madeBy: list(z.union([z.literal('$actor'), id])),
    subject: id.exactOptional(),
    sources: list(id),
  }),
)

export const frameworkFile = z.strictObject({
  id,
  title: text,
  names,
  beneficiary: id.exactOptional(),
  belligerents: z.array(id).length(2).or(z.array(id).length(0)).default([]),
  begins: z.strictObject({ on: partialDate, sources }),
  maintainers: z.array(text).min(1),
  reviewers: list(text),
  fourEyes: z.boolean().default(true),
  shelfLifeMonths: z.number().int().positive(),
  roles: z
    .strictObject({
      guarantor: list(id),
      beneficiary: list(id),
      counterparty: list(id),
      facilitator: list(id),
    })
    .prefault({}),
  lines: z.array(z.strictObject({ id, label: text, names, subjects: z.array(id).min(1) })),
  conditions: z.record(id, condition),
})

const ending = z.strictObject({
  when: condition,
  words: text,
  doubt: text.exactOptional(),
  sources,
})

const trigger = z.strictObject({
  event: eventPattern,
  clock: eventPattern.exactOptional(),
  withinHours: z.number().positive().exactOptional(),
  withinDays: z.number().positive().exactOptional(),
  lapse: duration.exactOptional(),
  qualifier: text.exactOptional(),
  discharge: eventPattern.exactOptional(),
  violation: eventPattern.exactOptional(),
  dischargeIsPublic: z.boolean().default(false),
})

const provision = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+\/[a-z0-9-]+$/, 'a provision id is instrument/provision'),
  title: text,
  kind: z.enum(['obligation', 'power', 'prohibition']),
  mode: z.enum(['standing', 'triggered']),
  bindingness: z.enum(['political', 'legal', 'to-become-binding']),
  debtors: z.union([z.literal('$parties'), z.array(id).min(1)]),
  creditors: list(id),
  subject: id,
  paraphrase: text,
  place: text.exactOptional(),
  textBasis: z.enum(['seen', 'reported', 'common-pattern']),
  note: text.exactOptional(),
  endsOn: partialDate.exactOptional(),
  endsWhen: ending.exactOptional(),
  effect: z
    .strictObject({ does: z.enum(['suspend', 'resume', 'terminate']), target: text })
    .exactOptional(),
  survives: z.boolean().exactOptional(),
  overrides: z.array(text).exactOptional(),
  sources,
  readings: z
    .array(
      z.strictObject({
        id,
        label: text,
        words: text.exactOptional(),
        condition: condition.exactOptional(),
        trigger: trigger.exactOptional(),
        sources,
      }),
    )
    .min(1),
})

const caveat = z.strictObject({ words: text, excludes: list(text), sources })

export const instrumentFile = z.strictObject({
  id,
  series: id.exactOptional(),
  sequence: z.number().int().exactOptional(),
  title: text,
  shortTitle: text,
  kind: z.enum([
    'treaty',
    'executive-agreement',
    'political-agreement',
    'political-declaration',
    'declaration-of-intent',
    'draft',
    'reported-plan',
  ]),
  adoptedOn: partialDate.exactOptional(),
  place: text.exactOptional(),
  signedBy: list(text),
  inForceFrom: partialDate.exactOptional(),
  ends: partialDate.exactOptional(),
  endsWhen: ending.exactOptional(),
  term: z
    .strictObject({ years: z.number().positive().exactOptional(), words: text.exactOptional() })
    .exactOptional(),
  effect: text,
  textBasis: z.enum(['seen', 'reported', 'common-pattern']),
  joining: text.exactOptional(),
  founders: list(id),
  binds: z
    .strictObject({ who: z.enum(['institution', 'members', 'both']), except: list(id) })
    .exactOptional(),
  noticeMonths: z.number().int().positive().exactOptional(),
  endsWhenFulfilled: z.boolean().exactOptional(),
  parties: list(
    z.strictObject({
      actor: id,
      action: z.enum(['adoption', 'signature', 'accession', 'ratification', 'withdrawal']),
      on: partialDate,
      otherDates: list(text),
      manner: text.exactOptional(),
      note: text.exactOptional(),
      confidence,
      caveats: list(caveat),
      sources,
    }),
  ),
  outstanding: list(text),
  totals: list(
    z.strictObject({
      on: partialDate,
      n: z.number().int().nonnegative(),
      by: text,
      names: z.array(id).exactOptional(),
      words: text.exactOptional(),
      sources,
    }),
  ),
  countingRules: list(
    z.strictObject({ id, words: text, founders: z.boolean(), without: list(id) }),
  ),
  money: list(
    z.strictObject({
      amount: z.number().exactOptional(),
      currency: text.exactOptional(),
      percentOfGdp: z.number().exactOptional(),
      period: z.union([text, z.number().transform(String)]).exactOptional(),
      qualifier: text.exactOptional(),
      words: text.exactOptional(),
    }),
  ),
  notes: list(text),
  provisions: list(provision),
  sources,
})

const says = z.strictObject({
  act: z.enum(ACTS),
  subject: id,
  to: z.array(id).exactOptional(),
  if: z.array(id).exactOptional(),
  quantity: z.union([text, z.number().transform(String)]).exactOptional(),
  where: text.exactOptional(),
  caveat: text.exactOptional(),
  planned: z.boolean().exactOptional(),
  some: z
    .strictObject({ n: z.number().int(), of: z.number().int().exactOptional() })
    .exactOptional(),
  stage: z
    .enum([
      'mooted',
      'talks-agreed',
      'in-talks',
      'initialled',
      'signed',
      'approved',
      'in-force',
      'suspended',
      'ended',
    ])
    .exactOptional(),
  round: z.number().int().positive().exactOptional(),
  sets: z
    .array(
      z.strictObject({
        fluent: fluentText,
        value: yesNo,
        from: partialDate,
        until: partialDate.exactOptional(),
        with: z.record(id, text).exactOptional(),
      }),
    )
    .exactOptional(),
})

export const recordFile = z.array(
  z.strictObject({
    id,
    by: z.array(id).min(1),
    on: partialDate.exactOptional(),
    speaker: z.union([id, z.strictObject({ name: text, of: id.exactOptional() })]).exactOptional(),
    relayed: z.boolean().exactOptional(),
    via: z.array(text).exactOptional(),
    words: text,
    note: text.exactOptional(),
    confidence,
    sources,
    says: z.array(says).min(1),
  }),
)

const scope = z.enum(['general', 'energy', 'sea', 'air', 'cities'])
export const trucesFile = z.array(
  z.strictObject({
    id,
    title: text,
    proposedBy: list(id),
    acceptedBy: list(id),
    refusedBy: list(id),
    scope: z.array(scope).min(1),
    announced: partialDate.exactOptional(),
    from: partialDate.exactOptional(),
    until: partialDate.exactOptional(),
    openEnded: z.boolean().exactOptional(),
    startDisputed: z.strictObject({ by: z.array(id).min(1), from: partialDate }).exactOptional(),
    condition: fluentText.exactOptional(),
    outcome: text.exactOptional(),
    note: text.exactOptional(),
    confidence,
    sources,
  }),
)

export const meetingsFile = z.strictObject({
  meetings: list(
    z.strictObject({
      id,
      on: partialDate,
      place: text,
      level: text,
      host: text.exactOptional(),
      participants: text.exactOptional(),
      named: list(id),
      outcome: text.exactOptional(),
      note: text.exactOptional(),
      confidence,
      sources,
    }),
  ),
  headcounts: list(
    z.strictObject({
      on: partialDate,
      n: z.number().int(),
      words: text.exactOptional(),
      sources: list(id),
    }),
  ),
})

/** Which schema a file of a framework's folder follows, by its path. */
export function findSchema(
  path: string,
): { readonly name: string; readonly schema: z.ZodType } | undefined {
  if (path === 'framework.yaml') return { name: 'framework', schema: frameworkFile }
  if (path === 'sources.yaml') return { name: 'sources', schema: sourcesFile }
  if (path === 'fluents.yaml') return { name: 'fluents', schema: fluentsFile }
  if (path === 'actors/persons.yaml') return { name: 'persons', schema: personsFile }
  if (path === 'actors/states.yaml') return { name: 'states', schema: statesFile }
  if (path === 'actors/organisations.yaml')
    return { name: 'organisations', schema: organisationsFile }
  if (path.endsWith('.cases.yaml')) return { name: 'cases', schema: casesFile }
  if (/^instruments\/[^/]+\.yaml$/.test(path)) return { name: 'instrument', schema: instrumentFile }
  if (path === 'record/truces.yaml') return { name: 'truces', schema: trucesFile }
  if (path === 'record/meetings.yaml') return { name: 'meetings', schema: meetingsFile }
  if (/^record\/[^/]+\.yaml$/.test(path)) return { name: 'record', schema: recordFile }
  return undefined
}
