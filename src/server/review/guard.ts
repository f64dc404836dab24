import type { Context } from 'hono'
import { SuretyError } from '../../model/problem.ts'

const HERE: readonly string[] = ['127.0.0.1', 'localhost', '[::1]']

/**
 * Refuses what does not come from a page of this very server. A name that was made to point here (DNS rebinding) shows in `Host`; a
 * page of another site, or of another port of this machine, shows in `Origin` and `Sec-Fetch-Site`. Cookies know neither name nor port well enough.
 */
export function guardRequest(c: Context): void {
  const { hostname, origin } = new URL(c.req.url)
  if (!HERE.includes(hostname)) {
    throw refused(
      `The review desk was asked for under the name ${hostname}, and answers only on this machine.`,
      'Open it under 127.0.0.1 or localhost.',
    )
  }
  if (c.req.method === 'GET' || c.req.method === 'HEAD') return
  const [from, site] = [c.req.header('Origin'), c.req.header('Sec-Fetch-Site')]
  const same = from === undefined ? site === 'same-origin' : from === origin
  if (!same || (site !== undefined && site !== 'same-origin')) {
    throw refused(
      'A verdict was sent from a page that is not this desk, or by a program that does not say from where.',
      'Open /review and judge there, or use the surety command.',
    )
  }
}

function refused(sentence: string, hint: string): SuretyError {
  return new SuretyError('not-allowed', sentence, hint)
}
