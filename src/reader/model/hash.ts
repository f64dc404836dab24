/** The 32-bit FNV-1a hash of a feature's name: what the weights of a model are found by. */
export function toHash(name: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < name.length; i += 1) hash = Math.imul(hash ^ name.charCodeAt(i), 0x01000193)
  return hash >>> 0
}
