/**
 * Files and folders of this machine, and YAML beside the framework's.
 * In: paths. Out: text, or a `SuretyError` that says which file cannot be read and why.
 */

export { describePath, listReports, openFile, openStandardInput } from './open-file.ts'
export { parseYamlText } from './parse-yaml-text.ts'
export { listFiles, readTextFile } from './read-files.ts'
export { openRunMark } from './run-mark.ts'
