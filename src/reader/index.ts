/**
 * The reader turns one document into claims.
 * In: a document with its blocks, and what a framework knows of actors, persons and instruments (all of it may be missing).
 * Out: claims, each with the exact passage, who does what about which subject, on which condition, on whose word.
 * It never decides whether a claim is true, never looks at another document, and never guesses a date.
 */
export type { Knowledge } from './knowledge.ts'
export { toActFeatures } from './model/act-features.ts'
export { toActorOptions } from './model/actor-options.ts'
export { toHash } from './model/hash.ts'
export { toPlaces } from './model/place.ts'
export { FEATURES, toReaderModel, toShippedModel } from './model/reader-model.ts'
export { toSubjectFeatures } from './model/subject-features.ts'
export { readByRules, readDocument } from './read-document.ts'
export { READER_VERSION } from './version.ts'
