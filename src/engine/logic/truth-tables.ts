import type { Truth } from '../../model/truth.ts'

/**
 * The tables of Belnap and Dunn's four-valued logic. A truth is a pair: was it told true, was it told false.
 * Source: N. D. Belnap, "A useful four-valued logic" (1977), the logical lattice L4.
 */
const TOLD: Readonly<Record<Truth, readonly [true: boolean, false: boolean]>> = {
  yes: [true, false],
  no: [false, true],
  unknown: [false, false],
  disputed: [true, true],
}

/** The truth of something that was (not) told true and was (not) told false. */
export function fromTold(toldTrue: boolean, toldFalse: boolean): Truth {
  if (toldTrue) return toldFalse ? 'disputed' : 'yes'
  return toldFalse ? 'no' : 'unknown'
}

/** All of them; of none it is `yes`. */
export function and(truths: readonly Truth[]): Truth {
  return fromTold(
    truths.every((truth) => TOLD[truth][0]),
    truths.some((truth) => TOLD[truth][1]),
  )
}

/** Any of them; of none it is `no`. */
export function or(truths: readonly Truth[]): Truth {
  return fromTold(
    truths.some((truth) => TOLD[truth][0]),
    truths.every((truth) => TOLD[truth][1]),
  )
}

export function not(truth: Truth): Truth {
  const [toldTrue, toldFalse] = TOLD[truth]
  return fromTold(toldFalse, toldTrue)
}
