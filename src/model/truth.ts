/**
 * The four answers of Belnap and Dunn ("A useful four-valued logic", 1977): told true, told false, told neither, told both.
 * `unknown` never travels alone: whoever answers it says what is missing.
 */
export type Truth = 'yes' | 'no' | 'unknown' | 'disputed'

export const TRUTHS: readonly Truth[] = ['yes', 'no', 'unknown', 'disputed']
