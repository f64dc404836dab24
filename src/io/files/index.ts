/**
 * Files and folders of this machine, and YAML beside the framework's.
 * In: paths. Out: text, or a `SuretyError` that says which file cannot be read and why.
 */

export { parseYamlText } from './parse-yaml-text.ts'
export { listFiles, readStandardInput, readTextFile } from './read-files.ts'
