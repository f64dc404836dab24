// The guarantee engine, measured: changes through the graph, growth, peers, what it would take, linchpins.
import { benchChanges } from './engine/changes.mjs'
import { benchFramework } from './engine/framework.mjs'
import { benchGrowth } from './engine/growth.mjs'
import { benchPeers } from './engine/peers.mjs'
import { benchSets } from './engine/sets.mjs'
import { benchSwings } from './engine/swings.mjs'
import { printTable } from './table.mjs'

/** Each prints its own table and returns its goals: [what, goal, measured, met]. */
const parts = [benchChanges, benchGrowth, benchPeers, benchSets, benchSwings, benchFramework]

export async function bench() {
  const goals = []
  for (const part of parts) goals.push(...(await part()))
  printTable('Goals', [
    ['what', 'goal', 'measured', 'met'],
    ...goals.map(([what, goal, measured, met]) => [what, goal, measured, met ? 'yes' : 'no']),
  ])
}
