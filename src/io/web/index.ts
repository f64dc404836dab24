/**
 * Pages of the web. In: an https address. Out: its bytes, or a `SuretyError` that says why it was not fetched.
 * It never asks an address on this machine or in a private network, whatever a name or a redirect says.
 */
export { fetchPage } from './fetch-page.ts'
