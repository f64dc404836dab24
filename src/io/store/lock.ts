import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { link, open, readFile, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { SuretyError } from '../../model/problem.ts'

/** Who has a store open. */
export interface LockOwner {
  readonly pid: number
  /** Where its server listens; absent while it serves nobody. */
  readonly port?: number
  /** What its server asks for from the command line. */
  readonly token: string
}

/** A lock file; the pid alone would name another process one day, so the process's start and the machine's boot are kept too. */
interface LockFile extends LockOwner {
  readonly started?: string
  readonly boot?: string
}

/** A store that we have open. */
export interface Lock {
  readonly token: string
  /** The owner that was gone and whose lock was taken over; `restarted` when the machine has started again since. */
  readonly takenOver?: { readonly pid: number; readonly restarted: boolean }
  setPort(port: number): Promise<void>
  release(): Promise<void>
}

const NAME = 'lock'

/** Takes the lock of a store's folder; rejects with `store-locked` while another process has it. */
export async function takeLock(folder: string): Promise<Lock> {
  const path = join(folder, NAME)
  const token = randomBytes(16).toString('hex')
  let mine: LockFile = { ...describeProcess(process.pid), pid: process.pid, token }
  const gone = await acquire(path, mine)
  return {
    token,
    ...(gone && {
      takenOver: { pid: gone.pid, restarted: gone.boot !== undefined && gone.boot !== mine.boot },
    }),
    async setPort(port) {
      mine = { ...mine, port }
      const next = await writeBeside(path, mine)
      await rename(next, path)
    },
    async release() {
      const now = await readLockFile(path)
      if (now?.token === token) await rm(path, { force: true })
    },
  }
}

/** The living process that has a store open; `undefined` when there is none. */
export async function readLock(folder: string): Promise<LockOwner | undefined> {
  const lock = await readLockFile(join(folder, NAME))
  if (!lock || !isAlive(lock)) return undefined
  const { pid, port, token } = lock
  return { pid, token, ...(port !== undefined && { port }) }
}

/**
 * Creates the lock file, or takes it over from an owner that is gone. Only the holder of a lock on the stale lock may remove it:
 * of two processes that find the same stale lock, the slower one must not remove the faster one's new lock.
 */
async function acquire(path: string, mine: LockFile): Promise<LockFile | undefined> {
  let gone: LockFile | undefined
  for (;;) {
    if (await create(path, mine)) return gone
    const found = await readLockFile(path)
    if (!found) continue
    if (isAlive(found)) throw locked(found)
    const claim = `${path}.${found.token}`
    await acquire(claim, mine)
    try {
      const now = await readLockFile(path)
      if (now?.token === found.token) {
        await rm(path)
        gone = found
      }
    } finally {
      await rm(claim, { force: true })
    }
  }
}

/** Creates a file with its content in one step; false when there is one. */
async function create(path: string, content: LockFile): Promise<boolean> {
  const next = await writeBeside(path, content)
  try {
    await link(next, path)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  } finally {
    await rm(next, { force: true })
  }
}

async function writeBeside(path: string, content: LockFile): Promise<string> {
  const next = `${path}.new-${randomBytes(8).toString('hex')}`
  const file = await open(next, 'wx', 0o600)
  try {
    await file.writeFile(`${JSON.stringify(content)}\n`)
    await file.sync()
  } finally {
    await file.close()
  }
  return next
}

async function readLockFile(path: string): Promise<LockFile | undefined> {
  let text: string
  try {
    text = await readFile(path, 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
  const lock = parseLock(text)
  if (lock) return lock
  throw new SuretyError(
    'store-locked',
    'The store cannot be opened: its file `lock` was not written by Surety.',
    'Make sure that no Surety is running on this store, remove the file `lock` from its folder, and try again.',
  )
}

function parseLock(text: string): LockFile | undefined {
  try {
    const lock = JSON.parse(text) as Partial<LockFile> | null
    const whole = Number.isInteger(lock?.pid) && /^[0-9a-f]{32}$/.test(lock?.token ?? '')
    return whole ? (lock as LockFile) : undefined
  } catch {
    return undefined
  }
}

function isAlive(lock: LockFile): boolean {
  const there = describeProcess(lock.pid)
  if (lock.boot !== undefined && there.boot !== undefined && lock.boot !== there.boot) return false
  if (lock.started !== undefined && there.boot !== undefined) return lock.started === there.started
  try {
    process.kill(lock.pid, 0)
    return true
  } catch (error) {
    // EPERM: it lives and is another user's.
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/** When a process started and which boot of the machine this is, where the system tells (Linux). */
function describeProcess(pid: number): { started?: string; boot?: string } {
  const boot = readSystemFile('/proc/sys/kernel/random/boot_id')?.trim()
  // The command's name stands in brackets and may hold spaces: the fields are counted after it.
  const stat = readSystemFile(`/proc/${pid}/stat`)
  const fields = stat?.slice(stat.lastIndexOf(')') + 2).split(' ')
  const started = fields?.[0] === 'Z' ? undefined : fields?.[19]
  return { ...(started && { started }), ...(boot && { boot }) }
}

function readSystemFile(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return undefined
  }
}

function locked(owner: LockFile): SuretyError {
  const serving = owner.port === undefined ? '' : `, which serves on 127.0.0.1:${owner.port}`
  return new SuretyError(
    'store-locked',
    `The store cannot be opened: process ${owner.pid}${serving} has it open.`,
    'Use the running server, stop that process, or choose another store with --store DIR.',
  )
}
