/**
 * Intake turns what was found in the world into documents.
 * In: bytes of text, HTML, feeds, PDF, JSON lines or web archives, and what the user tells of them. Out: documents with their exact text and blocks,
 * their language, and which of them tell the same text.
 * It never edits a text, and never guesses a date that it was not told and that the text or the page does not plainly state.
 */
export { toFingerprint } from './duplicate/fingerprint.ts'
export { createTwinIndex, type TwinIndex } from './duplicate/twin-index.ts'
export { type Item, type Refusal, type Trouble, toRefusal } from './format/item.ts'
export { listItems, type Source } from './format/list-items.ts'
export { openItem } from './format/open-item.ts'
export { type DetectLanguage, loadLanguageDetector } from './language.ts'
export { toDocument } from './read-text.ts'
export { MAX_LENGTH } from './refuse.ts'
