import { Worker } from 'node:worker_threads'

/** Threads that all run one module. */
export interface Threads<Asked, Answer> {
  /** Asks the thread that has least to do. Rejects when that thread dies of the question. */
  readonly ask: (asked: Asked, transfer?: readonly ArrayBuffer[]) => Promise<Answer>
  readonly close: () => Promise<void>
}

interface Thread<Answer> {
  readonly worker: Worker
  readonly waiting: Map<number, { resolve: (answer: Answer) => void; reject: (why: Error) => void }>
}

interface Reply<Answer> {
  readonly id: number
  readonly answer?: Answer
  readonly failed?: string
}

/** The most memory that a thread's objects may take, in megabytes: beyond it the thread ends, and not the program. */
const HEAP = 1024

/** Starts threads of a module, which answers `{ id, asked }` with `{ id, answer }` or `{ id, failed }`. A thread that dies is replaced. */
export function openThreads<Asked, Answer>(
  module: URL,
  count: number,
  workerData: unknown,
): Threads<Asked, Answer> {
  let next = 0
  let closing = false
  const start = (at: number): Thread<Answer> => {
    const worker = new Worker(module, {
      workerData,
      resourceLimits: { maxOldGenerationSizeMb: HEAP },
    })
    const thread: Thread<Answer> = { worker, waiting: new Map() }
    worker.on('message', ({ id, answer, failed }: Reply<Answer>) => {
      const asker = thread.waiting.get(id)
      thread.waiting.delete(id)
      if (failed !== undefined) asker?.reject(new Error(failed))
      else asker?.resolve(answer as Answer)
    })
    const end = (why: Error): void => {
      for (const { reject } of thread.waiting.values()) reject(why)
      thread.waiting.clear()
      if (!closing && threads[at] === thread) threads[at] = start(at)
    }
    worker.on('error', (error) => end(error instanceof Error ? error : new Error(String(error))))
    worker.on('exit', (code) => {
      if (!closing && threads[at] === thread) end(new Error(`the thread ended with code ${code}`))
    })
    return thread
  }
  const threads: Thread<Answer>[] = []
  for (let at = 0; at < count; at++) threads.push(start(at))
  return {
    ask: (asked, transfer = []) =>
      new Promise((resolve, reject) => {
        const least = threads.reduce((a, b) => (b.waiting.size < a.waiting.size ? b : a))
        const id = next++
        least.waiting.set(id, { resolve, reject })
        least.worker.postMessage({ id, asked }, transfer as ArrayBuffer[])
      }),
    close: async () => {
      closing = true
      await Promise.all(threads.map(({ worker }) => worker.terminate()))
    },
  }
}
