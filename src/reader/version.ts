/** Names the rules and lexicons that made a claim: another version may read another claim from the same words. */
export const READER_VERSION = 'rules-5'
