import { WhatIfPage } from '../../../web/index.ts'
import type { WhatIfAnswer } from '../../views/index.ts'
import type { ReadQuery } from '../read-query.ts'
import { SCHEMAS } from '../schema/index.ts'
import type { Table } from '../to-csv.ts'
import { toView, type View } from '../view-route.ts'

export const WHAT_IF_VIEW: View = toView({
  path: '/what-if',
  name: 'WhatIfAnswer',
  summary:
    'What would stand otherwise on assumptions (`suppose`, `without`), and what there is to assume',
  parameters: {
    assume:
      'A fact to assume besides those of `suppose`, as a form sends it: leads to the address with it.',
    value: 'Its value: yes, no, unknown or disputed. Default: yes.',
    from: 'From when. Default: throughout.',
    leaves: 'An actor to step out besides those of `without`, as a form sends it.',
    leavesOn: 'When it steps out. Default: by `on`.',
  },
  schema: SCHEMAS.WhatIfAnswer,
  ask: (answers, question) => answers.whatIf(question),
  page: WhatIfPage,
  csv: toTable,
  toFilled,
})

const FILLED: readonly string[] = ['assume', 'value', 'from', 'leaves', 'leavesOn']

/** A form cannot write `ceasefire=yes@2026-03-01` from three fields by itself. */
function toFilled({ own, query, question }: ReadQuery): ReadQuery['query'] | undefined {
  const { assume, value = 'yes', from, leaves, leavesOn = question.onText } = own
  if (!query.some(([name]) => FILLED.includes(name))) return undefined
  const suppose = assume && `${assume}=${value}${from ? `@${from}` : ''}`
  const without = leaves && `${leaves}@${leavesOn}`
  // Who assumes the same fact anew means it otherwise.
  const kept = query.filter(
    ([name, written]) =>
      !FILLED.includes(name) &&
      !(name === 'suppose' && written.startsWith(`${assume}=`)) &&
      !(name === 'without' && written.startsWith(`${leaves}@`)),
  )
  return [
    ...kept,
    ...(suppose ? [['suppose', suppose] as const] : []),
    ...(without ? [['without', without] as const] : []),
  ]
}

function toTable({ changed }: WhatIfAnswer): Table {
  return {
    header: ['provision', 'title', 'instrument', 'before', 'after', 'effect', 'words'],
    rows: changed.map(({ provision, before, after, effect, words }) => [
      provision.id,
      provision.title,
      provision.instrument.id,
      before,
      after,
      effect,
      words,
    ]),
  }
}
