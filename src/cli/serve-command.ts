import type { Command } from 'commander'
import { SuretyError } from '../model/problem.ts'
import { addStoreOptions, type StoreOptions } from './question-options.ts'
import type { Tools } from './session.ts'

/** `surety serve`: the framework as a living site on this machine. */
export function addServeCommand(program: Command, tools: Tools): void {
  addStoreOptions(program.command('serve'))
    .option('--port <port>', 'port on 127.0.0.1 (0 takes a free one)', '8740')
    .description('record the framework and its dispatches, and serve the site and the API')
    .addHelpText('after', '\nExample:\n  surety serve --port 8740')
    .action(async (options: StoreOptions & { port: string }) => {
      const port = Number(options.port)
      if (!Number.isInteger(port) || port < 0 || port > 65_535) {
        throw new SuretyError(
          'option-not-understood',
          `--port ${options.port} is no port.`,
          'Write a number from 0 to 65535.',
        )
      }
      await tools.serve(options, port)
    })
}
