/** A table as rows of fields, the header first apart. */
export interface Table {
  readonly header: readonly string[]
  readonly rows: readonly (readonly Field[])[]
}

export type Field = string | number | boolean | undefined

/** RFC 4180: CRLF after every row, fields quoted where they must be. An absent field is empty. */
export function toCsv({ header, rows }: Table): string {
  return [header, ...rows].map((row) => `${row.map(toField).join(',')}\r\n`).join('')
}

// A spreadsheet runs a cell that begins with one of these as a formula; a leading apostrophe makes it text (OWASP, "CSV injection").
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/

function toField(field: Field): string {
  if (field === undefined) return ''
  if (typeof field !== 'string') return String(field)
  const safe = FORMULA.test(field.trimStart()) || /^[\t\r\n]/.test(field) ? `'${field}` : field
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
