import { parseDay, toDayStart, toDayText } from '../../src/model/calendar.ts'
import { type Query, withDay, withQuery } from '../shell/query.ts'
import { findBoard, loadRecord } from './board-record.ts'
import { paintBoard } from './paint-board.ts'
import { rewrite } from './rewrite.ts'

/** Everything that tells or carries the day, but the slider, which is in somebody's hand. */
const WRITTEN = [
  '.masthead',
  '.opening',
  '.moved a',
  '.datebar',
  '.board',
  '.cite',
  '.colophon',
  'link[rel="alternate"]',
]

/**
 * Lets the slider step through the days: while it moves the engine fills the squares here; when it rests the server writes the page
 * for that day. The address follows, and one hand on the slider is one step in the history.
 */
export function stepDays(slider: HTMLInputElement): void {
  const query: Query = [...new URLSearchParams(location.search)]
  const first = slider.dataset.on ?? toDayText(slider.valueAsNumber)
  const toAddress = (day: string): string => withQuery(location.pathname, withDay(query, day))
  let wanted = first
  let stepped = false
  const show = async (day: string): Promise<void> => {
    wanted = day
    document.body.classList.add('moving')
    tellDay(slider, day)
    // Without the record the server answers: the page itself goes to that day.
    const board = await findBoard(query, day).catch(() => location.assign(toAddress(day)))
    if (board && wanted === day) paintBoard(board)
  }
  const settle = async (day: string): Promise<void> => {
    await show(day)
    if (await rewrite(toAddress(day), WRITTEN)) document.body.classList.remove('moving')
  }
  const take = (): void => {
    stepped = false
    loadRecord(query).catch(() => undefined)
  }
  slider.addEventListener('pointerdown', take)
  slider.addEventListener('focus', take)
  slider.addEventListener('input', () => show(toDayText(slider.valueAsNumber)))
  slider.addEventListener('change', () => {
    const day = toDayText(slider.valueAsNumber)
    history[stepped ? 'replaceState' : 'pushState'](null, '', toAddress(day))
    stepped = true
    return settle(day)
  })
  addEventListener('popstate', () => {
    const told = new URLSearchParams(location.search).get('on')
    // This page was opened on a told day: only the server knows which day an address without one means.
    if (told === null && query.some(([name]) => name === 'on')) return location.reload()
    const day = told ?? first
    // A step to a place on the same page moves no day.
    if (day === wanted) return undefined
    stepped = false
    slider.valueAsNumber = parseDay(day.slice(0, 10)) ?? slider.valueAsNumber
    return show(day).then(async () => {
      if (await rewrite(location.href, WRITTEN)) document.body.classList.remove('moving')
    })
  })
}

/** The day beside the slider and for those who hear it, as the page's language writes it. */
function tellDay(slider: HTMLInputElement, day: string): void {
  const at = parseDay(day.slice(0, 10))
  if (at === undefined) return
  const words = new Intl.DateTimeFormat(LOCALES[document.documentElement.lang] ?? 'en-GB', {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(toDayStart(at))
  slider.setAttribute('aria-valuetext', words)
  const [output] = slider.labels
    ? [...slider.labels].map((label) => label.querySelector('output'))
    : []
  if (output) output.textContent = words
}

const LOCALES: Readonly<Record<string, string>> = { uk: 'uk-UA' }
