/** An instant after every entry: asks for what is on record now. */
export const FOREVER = '9999-12-31T23:59:59.999Z'
