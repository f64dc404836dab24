import type { ProblemCode, SuretyError } from '../../model/problem.ts'
import type { TextInput } from '../read-text.ts'

/** Bytes found in one place, of which one or more documents are made: a file, a page of an archive, a line of JSON. */
export interface Item {
  /** What messages call it: the file's name, with its place inside it. */
  readonly name: string
  readonly bytes: Uint8Array
  /** As a server or an archive declares it. */
  readonly contentType?: string
  readonly address?: string
}

/** Why something was not taken in, in the parts of a `SuretyError`. */
export interface Refusal {
  readonly code: ProblemCode
  readonly sentence: string
  readonly hint: string
}

/** Something that could not be taken in; what stands beside it is taken in all the same. */
export interface Trouble {
  readonly name: string
  readonly refused: Refusal
}

/** A text that was found in an item, with what the item tells of it. */
export interface Found {
  readonly input: TextInput & { readonly name: string }
  /** What a user should know of how it was read: `declared as iso-8859-1, read as utf-8`. */
  readonly notes: readonly string[]
}

/** The parts of a problem that survive the way between threads. */
export function toRefusal({ code, message, hint }: SuretyError): Refusal {
  return { code, sentence: message, hint }
}
