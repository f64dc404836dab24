import type { Item, Trouble } from './item.ts'

/** What a source holds, piece by piece. A record without a report in it is `skipped`: a request, a picture, a page of errors. */
export type Listed =
  | { readonly kind: 'item'; readonly item: Item }
  | { readonly kind: 'trouble'; readonly trouble: Trouble }
  | { readonly kind: 'skipped' }
