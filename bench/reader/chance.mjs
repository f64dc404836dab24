/** One of a list. */
export function pick(random, list) {
  return list[Math.floor(random() * list.length)]
}

/** A whole number from `least` to `most`, both included. */
export function toWhole(random, least, most) {
  return least + Math.floor(random() * (most - least + 1))
}

/** The same list in another order. */
export function shuffle(random, list) {
  const all = [...list]
  for (let at = all.length - 1; at > 0; at -= 1) {
    const other = toWhole(random, 0, at)
    ;[all[at], all[other]] = [all[other], all[at]]
  }
  return all
}
