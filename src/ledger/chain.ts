import type { Entry, Head, Sha256 } from '../model/entry.ts'
import { EMPTY_HEAD, toDigest, toHash } from './entry.ts'

/** What is wrong with one entry of a chain, in a plain sentence. */
export interface ChainFault {
  readonly sequence: number
  readonly kind:
    | 'gap'
    | 'fork'
    | 'changed'
    | 'body-changed'
    | 'body-missing'
    | 'body-not-withheld'
    | 'time-goes-back'
  readonly sentence: string
}

/** Walks a chain from its first entry. */
export interface ChainCheck {
  /** The last entry that was added. */
  head(): Head
  /** Takes the next entry and tells what is wrong with it. */
  add(entry: Entry): readonly ChainFault[]
  /** Tells, after the last entry, which bodies are missing without an entry that withholds them. */
  end(): readonly ChainFault[]
}

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/

/** Starts the check of a chain, or of what follows a head. It holds no entry, so a chain of any length can be walked. */
export function checkChain(sha256: Sha256, from: Head = EMPTY_HEAD): ChainCheck {
  let head = from
  // A body may be missing only when a later entry withholds it: remembered until that entry comes.
  const missing = new Set<number>()
  return {
    head: () => head,
    add(entry) {
      const faults = [
        ...checkPlace(head, entry),
        ...checkHashes(entry, sha256),
        ...checkBody(entry, missing),
      ]
      head = { sequence: entry.sequence, hash: entry.hash, recordedAt: entry.recordedAt }
      return faults
    },
    end: () =>
      [...missing].map((sequence) => ({
        sequence,
        kind: 'body-missing',
        sentence: `Entry ${sequence} has no body, and no entry withholds it.`,
      })),
  }
}

function checkPlace(head: Head, entry: Entry): ChainFault[] {
  const { sequence } = entry
  const faults: ChainFault[] = []
  if (sequence !== head.sequence + 1)
    faults.push({
      sequence,
      kind: 'gap',
      sentence: `Entry ${sequence} stands where entry ${head.sequence + 1} is due.`,
    })
  if (entry.previous !== head.hash)
    faults.push({
      sequence,
      kind: 'fork',
      sentence: `Entry ${sequence} does not follow the entry before it: it names another hash.`,
    })
  if (!INSTANT.test(entry.recordedAt) || entry.recordedAt < (head.recordedAt ?? ''))
    faults.push({
      sequence,
      kind: 'time-goes-back',
      sentence: `Entry ${sequence} says that it was recorded at ${entry.recordedAt}, before the entry before it.`,
    })
  return faults
}

function checkHashes(entry: Entry, sha256: Sha256): ChainFault[] {
  const { sequence, sealed } = entry
  const faults: ChainFault[] = []
  if (toHash(entry, sha256) !== entry.hash)
    faults.push({
      sequence,
      kind: 'changed',
      sentence: `Entry ${sequence} was changed: its hash does not fit its fields.`,
    })
  if (sealed && toDigest(sealed.salt, sealed.body, sha256) !== entry.digest)
    faults.push({
      sequence,
      kind: 'body-changed',
      sentence: `Entry ${sequence} was changed: its body does not fit its digest.`,
    })
  if (sealed && sealed.body.kind !== entry.kind)
    faults.push({
      sequence,
      kind: 'body-changed',
      sentence: `Entry ${sequence} says that it is of kind ${entry.kind}, its body is of kind ${sealed.body.kind}.`,
    })
  return faults
}

function checkBody({ sequence, sealed }: Entry, missing: Set<number>): ChainFault[] {
  if (!sealed) missing.add(sequence)
  if (sealed?.body.kind !== 'withhold') return []
  const target = sealed.body.sequence
  if (missing.delete(target)) return []
  return [
    {
      sequence,
      kind: 'body-not-withheld',
      sentence: `Entry ${sequence} withholds entry ${target}, whose body is still there.`,
    },
  ]
}
