/**
 * A framework's folder of YAML as the nouns of `model`.
 * In: files as text. Out: a framework, or every fault with file, line and field.
 * It never decides what follows from a row.
 */
export { parseCases } from './parse-cases.ts'
export { parseFramework } from './parse-framework.ts'
export { readCaseFiles, readFrameworkFolder } from './read-folder.ts'
export {
  appendRows,
  readFolderIfThere,
  toMembershipTable,
  toYaml,
  writeFrameworkFiles,
} from './write-framework.ts'
