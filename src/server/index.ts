/**
 * The web door: HTTP requests to questions, answers to pages, JSON and CSV.
 * In: the answers of `app`, a clock, a folder of public files. Out: a Hono app, and a listener on this machine.
 * It computes no status and opens no store.
 */
export { createServer } from './create-server.ts'
export { type Listening, listen } from './listen.ts'
export { renderBrief } from './render-brief.ts'
export { toSignInCode } from './review/sign.ts'
