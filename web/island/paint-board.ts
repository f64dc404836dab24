import type { Board } from './fill-board.ts'

/** Puts other marks into the squares that the server wrote: colour, sign and word; where they lead is written by the server again. */
export function paintBoard({ headline, rows }: Board): void {
  const table = document.querySelector<HTMLTableElement>('table.matrix')
  rows.forEach(({ cells }, index) => {
    const row = table?.tBodies[0]?.rows[index]
    cells.forEach(({ mark, sign, words, unreviewed }, column) => {
      const square = row?.cells[column + 1]?.querySelector('a')
      if (!square) return
      square.className = `square mark-${mark}${unreviewed ? ' unreviewed-square' : ''}`
      square.removeAttribute('title')
      const [shown, told] = square.children
      if (shown) shown.textContent = sign
      if (told) told.textContent = words
    })
  })
  const dek = document.querySelector('.dek')
  if (dek) dek.textContent = headline
}
