import { checkProvisions } from '../engine/guarantees/index.ts'
import type { Framework } from '../model/framework.ts'

/** What about a framework's clauses cannot be meant, in plain sentences: rings, duties that never arise, readings that never differ. */
export function checkClauses(
  framework: Framework,
): readonly { readonly provision: string; readonly sentence: string }[] {
  return checkProvisions(framework)
}
