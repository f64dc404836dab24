import { parse } from 'yaml'
import { SuretyError } from '../../model/problem.ts'

/** The value of a YAML file; rejects what is no YAML with the file's name. */
export function parseYamlText(text: string, name: string): unknown {
  try {
    return parse(text)
  } catch (cause) {
    throw new SuretyError(
      'file-not-readable',
      `${name} is not YAML: ${cause instanceof Error ? cause.message.split('\n')[0] : String(cause)}`,
      'Mend the file at the line that is named.',
    )
  }
}
