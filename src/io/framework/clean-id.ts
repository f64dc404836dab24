/** An id from a name as others write it: `Two Sicilies` is `Two-Sicilies`; empty when no letter or digit is left. */
export function toCleanId(text: string): string {
  return text
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^A-Za-z0-9.-]+/g, '-')
    .replaceAll(/^[.-]+|-+$/g, '')
}
