// The date layer beside chrono-node on the same expressions: which share of the days and spans in them each resolves exactly.
// The cases come from outside: JSON lines, gzipped or not, in the shape of Microsoft Recognizers-Text (MIT), as
// `npm run bench -- dates FILE` or SURETY_DATES names them.
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { printTable } from './table.mjs'

const DAY = 86_400_000

export async function bench() {
  const path = process.argv[3] ?? process.env.SURETY_DATES
  if (!path) {
    console.error('Name the file of cases: npm run bench -- dates FILE, or SURETY_DATES=FILE.')
    process.exit(2)
  }
  const [ours, theirs] = await Promise.all([openOurs(), openChrono()])
  const cases = readCases(path)
  const rows = []
  const totals = {}
  for (const half of ['tuned on', 'held out', 'all']) {
    for (const kind of ['absolute', 'relative', 'interval', 'all']) {
      const some = cases.filter(
        (each) => (half === 'all' || each.half === half) && (kind === 'all' || each.kind === kind),
      )
      const [a, b] = [ours, theirs].map(
        (reader) => some.filter((each) => isRight(each, reader)).length,
      )
      rows.push([half, kind, some.length, a / some.length, b / some.length, a / b])
      totals[`${half} ${kind}`] = a / b
    }
  }
  printTable('Share of date expressions resolved exactly', [
    ['half', 'kind', 'cases', 'surety', 'chrono en.GB', 'ratio'],
    ...rows,
  ])
  printTable('Goals', [
    ['what', 'goal', 'measured', 'met'],
    ...['all all', 'held out all'].map((name) => [
      `share beside chrono-node, ${name.replace(' all', '')}`,
      '>= 1.3',
      totals[name],
      totals[name] >= 1.3 ? 'yes' : 'no',
    ]),
  ])
}

/** Every day or span of days whose reference day and value are told; times of day and durations are none. */
export function readCases(path) {
  const bytes = readFileSync(path)
  const text = (bytes[0] === 0x1f ? gunzipSync(bytes) : bytes).toString('utf8')
  const seen = new Set()
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .flatMap((line) => {
      const { input, ref, results } = JSON.parse(line)
      if (!ref) return []
      return results.flatMap((result) => {
        const accepted = toAccepted(result)
        const key = JSON.stringify([input, ref, result.Start])
        // The same sentence stands in several files of the set: it counts once.
        if (accepted.length === 0 || seen.has(key)) return []
        seen.add(key)
        const start = result.Start
        const end =
          result.End !== undefined ? result.End + 1 : start + (result.Length ?? result.Text.length)
        const half =
          Number.parseInt(createHash('sha256').update(input).digest('hex').slice(0, 8), 16) % 2
        return [
          {
            input,
            ref: ref.slice(0, 10),
            start,
            end,
            accepted,
            kind: toKind(result),
            half: half === 0 ? 'tuned on' : 'held out',
          },
        ]
      })
    })
}

function toAccepted({ Type, TypeName, Value, Resolution }) {
  const type = (Type ?? TypeName ?? '').replace('datetimeV2.', '')
  if (type !== 'date' && type !== 'daterange') return []
  const values = Resolution?.values ?? [Value?.FutureResolution, Value?.PastResolution]
  return values.filter(Boolean).flatMap((value) => {
    const from =
      value.start ??
      value.startDate ??
      value.date ??
      (value.type === 'date' ? value.value : undefined)
    const until = value.end ?? value.endDate
    if (!/^\d{4}-\d\d-\d\d$/.test(from ?? '')) return []
    if (value.type === 'date' || value.date) return [[toTime(from), toTime(from) + DAY]]
    return /^\d{4}-\d\d-\d\d$/.test(until ?? '') ? [[toTime(from), toTime(until)]] : []
  })
}

function toKind({ Type, TypeName, Text }) {
  if ((Type ?? TypeName ?? '').endsWith('range')) return 'interval'
  return /\d{4}|\d[/.-]\d{1,2}[/.-]\d\d\b/.test(Text) ? 'absolute' : 'relative'
}

function toTime(day) {
  return Date.parse(`${day}T00:00:00Z`)
}

// The set ends a span where the last day, month or year named begins or ends: both are taken, of both readers.
const isEnd = (told, found) =>
  found === told ||
  found === told + DAY ||
  (new Date(told).getUTCDate() === 1 && [1, 12].some((months) => found === addMonths(told, months)))

function addMonths(time, months) {
  const day = new Date(time)
  return Date.UTC(day.getUTCFullYear(), day.getUTCMonth() + months, 1)
}

function isRight({ input, ref, start, end, accepted, kind }, read) {
  return read(input, ref).some(
    (found) =>
      found.start < end &&
      found.end > start &&
      accepted.some(
        ([from, until]) =>
          from === found.from &&
          (kind === 'interval' ? isEnd(until, found.until) : until === found.until),
      ),
  )
}

async function openOurs() {
  const { createAnchor, findYears } = await import('../dist/src/reader/date/anchor.js')
  const { findDates } = await import('../dist/src/reader/date/find-dates.js')
  const { toTokens } = await import('../dist/src/reader/text/token.js')
  const { parseSpan } = await import('../dist/src/model/partial-date.js')
  return (input, ref) => {
    const tokens = toTokens(input, 0, input.length)
    return findDates(tokens, createAnchor(ref, findYears([{ tokens }]))).flatMap((hit) => {
      const span = hit.value && parseSpan(hit.value)
      return span ? [{ start: tokens[hit.from].start, end: tokens[hit.to - 1].end, ...span }] : []
    })
  }
}

/** What it knows for certain makes a day, a month or a year; two ends make a span. */
async function openChrono() {
  const { en } = await import('chrono-node')
  return (input, ref) =>
    en.GB.parse(input, { instant: new Date(`${ref}T12:00:00Z`), timezone: 0 }).map((result) => {
      const first = toSpan(result.start)
      const last = result.end ? toSpan(result.end) : first
      return {
        start: result.index,
        end: result.index + result.text.length,
        from: first[0],
        until: last[1],
      }
    })
}

function toSpan(parts) {
  const [year, month, day] = ['year', 'month', 'day'].map((name) => parts.get(name))
  const told = (name) => parts.isCertain(name)
  if (told('month') && !told('day') && !told('weekday'))
    return [Date.UTC(year, month - 1, 1), Date.UTC(year, month, 1)]
  if (told('year') && !told('month') && !told('day') && !told('weekday'))
    return [Date.UTC(year, 0, 1), Date.UTC(year + 1, 0, 1)]
  return [Date.UTC(year, month - 1, day), Date.UTC(year, month - 1, day + 1)]
}
