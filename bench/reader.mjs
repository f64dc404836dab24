// The reader, measured: speed on cold text beside others, threads, memory, and an archive larger than any memory.
import { benchArchive } from './reader/archive.mjs'
import { benchSpeed } from './reader/speed.mjs'
import { benchThreads } from './reader/threads.mjs'
import { runParts } from './table.mjs'

export const bench = () => runParts([benchSpeed, benchThreads, benchArchive])
