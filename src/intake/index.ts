/**
 * Intake turns what was found in the world into documents.
 * In: the text of a file, with front matter or with what the user tells of it. Out: a document with its exact text and its blocks.
 * It never edits the text, and never guesses a date that it was not told and that the text does not plainly state.
 */
export { toDocument } from './read-text.ts'
export { MAX_LENGTH } from './refuse.ts'
