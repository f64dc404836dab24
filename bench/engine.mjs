// The guarantee engine, measured: changes through the graph, growth, peers, what it would take, linchpins.
import { benchChanges } from './engine/changes.mjs'
import { benchFramework } from './engine/framework.mjs'
import { benchGrowth } from './engine/growth.mjs'
import { benchPeers } from './engine/peers.mjs'
import { benchSets } from './engine/sets.mjs'
import { benchSwings } from './engine/swings.mjs'
import { runParts } from './table.mjs'

export const bench = () =>
  runParts([benchChanges, benchGrowth, benchPeers, benchSets, benchSwings, benchFramework])
