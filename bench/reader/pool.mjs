import { openThreads } from '../../dist/src/io/threads/index.js'
import { toShippedKnowledge } from './knowledge.mjs'

// As many items wait in each thread as `surety read` lets wait.
const AHEAD = 8
const THREAD = new URL('../../dist/src/reading-thread.js', import.meta.url)

/** The threads of `surety read`: the same module, the same queue, the same look ahead. */
export function openPool(count, knowledge = toShippedKnowledge()) {
  const threads = openThreads(THREAD, count, { knowledge, told: {} })
  return {
    close: threads.close,
    /** Reads all items and gives the number of claims; `each` is told of every item as it is done. */
    readAll: async (items, each = () => undefined) => {
      const pending = []
      let claims = 0
      const settle = async () => {
        const { documents } = await pending.shift()
        for (const document of documents) claims += document.claims.length
        each(documents)
      }
      for await (const item of items) {
        pending.push(threads.ask(item, [item.bytes.buffer]))
        if (pending.length >= count * AHEAD) await settle()
      }
      while (pending.length > 0) await settle()
      return claims
    },
  }
}
