import type { ReviewItem } from '../../src/views/index.ts'
import { type DeskAction, type DeskState, type Outgoing, toVersion } from './desk-state.ts'

/** Sends a verdict with the claim and the version that the reviewer saw; resolves with what the server made of it. */
export async function sendVerdict(
  state: DeskState,
  outgoing: Outgoing,
  token: string,
): Promise<DeskAction> {
  const { claim, verdict, fields } = outgoing
  const address = `/review/${encodeURIComponent(claim)}`
  const form = new URLSearchParams([
    ...fields.filter(([name]) => !['token', 'version', 'verdict'].includes(name)),
    ['token', token],
    ['version', String(toVersion(state, outgoing))],
    ['verdict', verdict],
  ] as string[][])
  try {
    const response = await fetch(`${address}/verdict`, {
      method: 'POST',
      body: form,
      headers: { accept: 'application/json' },
    })
    const answer = (await response.json()) as Readonly<Record<string, unknown>>
    if (response.ok) {
      return {
        kind: 'answered',
        claim,
        version: Number(answer.version),
        told: String(answer.told),
      }
    }
    const item = await fetchItem(address)
    const sentence = `${String(answer.sentence)} ${String(answer.hint)}`
    return { kind: 'refused', claim, sentence, ...(item && { item }) }
  } catch {
    const sentence = 'The server gave no answer: this verdict may not be on record.'
    return { kind: 'refused', claim, sentence }
  }
}

async function fetchItem(address: string): Promise<ReviewItem | undefined> {
  const response = await fetch(`${address}/item`)
  return response.ok ? ((await response.json()) as ReviewItem) : undefined
}
