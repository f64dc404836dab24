/**
 * The guarantee engine: what follows from a framework and the statements on record, for one question.
 * In: the framework, statements as of `known`, the question. Out: fluents, truces, provisions, positions and parties, each
 * finding with its reasons. It never asks a clock and never leaves out why.
 */
export { type BoundYear, findBinds, listBoundYears } from './binds.ts'
export { checkProvisions } from './check-provisions.ts'
export { computePositions } from './compute-positions.ts'
export { type Computed, computeRecord } from './compute-record.ts'
export type { Effects } from './effects.ts'
export { findLinchpins } from './linchpins.ts'
export { findNeeds } from './needs.ts'
export { findTimeline } from './timeline.ts'
export { toVoice } from './voice.ts'
