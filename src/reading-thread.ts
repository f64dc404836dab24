// What a thread of `surety read` runs: main's small sister, which plugs together intake and reader and nothing else.
import { createHash } from 'node:crypto'
import { parentPort, workerData } from 'node:worker_threads'
import { readItem, type ToldOfAll } from './app/read-item.ts'
import { type Item, loadLanguageDetector } from './intake/index.ts'
import { assert } from './model/problem.ts'
import { type Knowledge, readDocument } from './reader/index.ts'

const { knowledge, told } = workerData as {
  readonly knowledge: Knowledge
  readonly told: ToldOfAll
}
const port = parentPort
assert(port, 'a reading thread was started as a program')
const tools = {
  detectLanguage: await loadLanguageDetector(),
  readDocument: (document: Parameters<typeof readDocument>[0]) => readDocument(document, knowledge),
  sha256: (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex'),
}

port.on('message', ({ id, asked }: { readonly id: number; readonly asked: Item }) => {
  readItem(asked, told, tools).then(
    (answer) => port.postMessage({ id, answer }),
    (error: unknown) =>
      port.postMessage({ id, failed: error instanceof Error ? error.message : String(error) }),
  )
})
