/** Query parameters in their order. */
export type Query = readonly (readonly [string, string])[]

/** A query at another day of the world; where no day was given it comes last. */
export function withDay(query: Query, on: string): Query {
  return query.some(([name]) => name === 'on')
    ? query.map(([name, value]) => (name === 'on' ? ['on', on] : [name, value]))
    : [...query, ['on', on]]
}

/** A path with a query; colons, slashes and equals signs stay readable. */
export function withQuery(path: string, query: Query): string {
  const text = query
    .map(
      ([name, value]) =>
        `${name}=${encodeURIComponent(value).replace(/%(3A|2F|3D|40)/g, decodeURIComponent)}`,
    )
    .join('&')
  return text ? `${path}?${text}` : path
}

/** An address with both dates given, which shows the same for ever. */
export function toPinned(
  path: string,
  query: Query,
  { on, known }: { readonly on: string; readonly known: string },
): string {
  const rest = query.filter(([name]) => name !== 'on' && name !== 'known')
  return withQuery(path, [['on', on], ['known', known], ...rest])
}
