/**
 * The command line: arguments in, tables or JSON out.
 * One file a command; every command opens a store through what `main` hands it and asks a use case.
 */
export { runCli } from './run-cli.ts'
export type { Places, ReadingOptions, Session, Told, Tools } from './session.ts'
