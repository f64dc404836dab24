import { toKnowledge } from '../../dist/src/app/read-item.js'
import { parseFramework, readFrameworkFolder } from '../../dist/src/io/framework/index.js'

/** The knowledge of the framework that is shipped, as `surety read` has it. */
export function toShippedKnowledge() {
  const { framework } = parseFramework(readFrameworkFolder('frameworks/ukraine'))
  return toKnowledge(framework)
}
