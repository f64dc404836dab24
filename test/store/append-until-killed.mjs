// Appends batches to the store in a folder and prints each acknowledgement, until it is killed.
import { openEmbeddedStore } from '../../dist/src/io/store/index.js'
import { ledgerRules } from '../../dist/src/ledger/index.js'

const [folder, run, size] = process.argv.slice(2)
const store = await openEmbeddedStore({ folder, now: () => new Date(), rules: ledgerRules })
for (let batch = 0; ; batch++) {
  const drafts = Array.from({ length: Number(size) }, (_, i) => ({
    key: `claim:${run}-${batch}-${i}`,
    body: {
      kind: 'claim',
      claim: {
        id: `${run}-${batch}-${i}`,
        act: 'offer',
        by: ['POL'],
        subject: 'logistics',
        ground: { kind: 'sources', sources: ['s1'] },
        origin: { kind: 'curated', row: `${run}-${batch}-${i}`, verified: true },
      },
    },
  }))
  const appended = await store.writer.append(drafts)
  process.stdout.write(`${run}-${batch} ${appended.at(-1).sequence}\n`)
}
