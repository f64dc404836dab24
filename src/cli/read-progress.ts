import { showProgress } from './print.ts'

/** Counts what was read and tells how fast it goes and how long it will take. */
export interface Progress {
  readonly count: (claims: number) => void
  readonly show: () => void
  readonly end: () => void
}

const EVERY = 1000

/** Progress on standard error: one line that changes on a terminal; with `lines` a line a second, terminal or not. */
export function openProgress(options: {
  readonly now: () => number
  readonly taken: () => number
  readonly size: number | undefined
  readonly lines: boolean
}): Progress {
  const { now, taken, size, lines } = options
  const begun = now()
  let documents = 0
  let claims = 0
  let shown = begun
  const toLine = (): string => {
    const seconds = Math.max(0.001, (now() - begun) / 1000)
    const bytes = taken()
    const rate = `${Math.round(documents / seconds)} a second, ${(bytes / seconds / 1e6).toFixed(2)} MB/s`
    const share = size && size > 0 ? Math.min(1, bytes / size) : undefined
    const left =
      share === undefined || share === 0
        ? ''
        : `, ${Math.floor(share * 100)} %, about ${toDuration((seconds / share) * (1 - share))} left`
    return `${documents} documents, ${claims} claims, ${rate}${left}`
  }
  return {
    count: (more) => {
      documents += 1
      claims += more
    },
    show: () => {
      if (now() - shown < EVERY) return
      shown = now()
      if (lines) process.stderr.write(`${toLine()}\n`)
      else showProgress(toLine())
    },
    end: () => {
      if (lines) process.stderr.write(`${toLine()}\n`)
      else showProgress('')
    },
  }
}

function toDuration(seconds: number): string {
  if (seconds < 90) return `${Math.ceil(seconds)} s`
  const minutes = Math.ceil(seconds / 60)
  return minutes < 90 ? `${minutes} min` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`
}
