import type { DocumentId } from '../../model/document.ts'
import { type Fingerprint, toSimilarity } from './fingerprint.ts'

/** Finds the document that a text repeats, among those it was told of. */
export interface TwinIndex {
  /** Places a document: it joins the cluster of the most similar one, else it begins one of its own. Gives the cluster's id. */
  readonly place: (id: DocumentId, print: Fingerprint) => DocumentId
  /** A document that is on record with its cluster. */
  readonly add: (id: DocumentId, print: Fingerprint, cluster: DocumentId) => void
}

const BANDS = 32
const BAND = 8

interface Placed {
  readonly id: DocumentId
  readonly print: Fingerprint
  readonly cluster: DocumentId
}

/**
 * An index by bands of a fingerprint (locality-sensitive hashing): texts that share half of their runs of words meet in a band with
 * a chance of 87 in 100, and seven tenths of them with 99.98; what met is compared whole. `from` is the similarity from which
 * one text repeats the other.
 */
export function createTwinIndex(from = 0.5): TwinIndex {
  const bands = Array.from({ length: BANDS }, () => new Map<string, Placed[]>())
  const known = new Map<DocumentId, Placed>()
  const add = (id: DocumentId, print: Fingerprint, cluster: DocumentId): void => {
    if (known.has(id)) return
    const placed = { id, print, cluster }
    known.set(id, placed)
    bands.forEach((band, n) => {
      const key = toBand(print, n)
      const there = band.get(key)
      if (there) there.push(placed)
      else band.set(key, [placed])
    })
  }
  const findBest = (print: Fingerprint): Placed | undefined => {
    let best: Placed | undefined
    let similarity = from
    const seen = new Set<DocumentId>()
    bands.forEach((band, n) => {
      // A page that a thousand sites carry is the same page: the first of them tell it.
      for (const other of band.get(toBand(print, n))?.slice(0, 50) ?? []) {
        if (seen.has(other.id)) continue
        seen.add(other.id)
        const share = toSimilarity(print, other.print)
        if (share > similarity || (share === similarity && best === undefined)) {
          best = other
          similarity = share
        }
      }
    })
    return best
  }
  return {
    add,
    place: (id, print) => {
      const there = known.get(id)
      if (there) return there.cluster
      const cluster = findBest(print)?.cluster ?? id
      add(id, print, cluster)
      return cluster
    },
  }
}

function toBand(print: Fingerprint, n: number): string {
  return print.slice(n * BAND, (n + 1) * BAND)
}
