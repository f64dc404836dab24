/** The light values of the tokens of web/style, for a picture that stands alone; on a page the stylesheet wins over them. */
export const LIGHT = {
  paper: '#faf7f1',
  ink: '#1c1b19',
  soft: '#5d5850',
  hairline: '#d8d2c5',
  field: '#fffdf9',
  edge: '#8a8375',
  'in-force': '#263f8f',
  waiting: '#387ebe',
  offered: '#77b9fe',
  considering: '#d0b688',
  refused: '#d04713',
  breached: '#80101d',
  silent: '#f3efe7',
} as const

export type Token = keyof typeof LIGHT
