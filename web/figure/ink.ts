import { LIGHT, type Token } from './light.ts'

/** A fill by its token: the light value as an attribute, and the class by which the page's stylesheet replaces it. */
export function fill(token: Token): { readonly class: string; readonly fill: string } {
  return { class: `fill-${token}`, fill: LIGHT[token] }
}

/** A line by its token, in the same way. */
export function stroke(token: Token): { readonly class: string; readonly stroke: string } {
  return { class: `stroke-${token}`, stroke: LIGHT[token] }
}
