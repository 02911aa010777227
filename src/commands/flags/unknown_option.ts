import { listed } from '../../config/index.ts'

/** What to use instead of an option that a command does not have. */
const INSTEAD: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  history: { '--base': 'To show only the commits after a revision, use --since.' },
  init: { '--format': 'It writes a config and a workflow.', '--output': 'It writes a config and a workflow.' },
}

/** A command, by its name and its options as they are typed: `--output`, `-o`. */
interface CommandOptions {
  readonly name: string
  readonly flags: readonly string[]
}

/**
 * Returns the message about an option that a command does not have, if other commands have it.
 *
 * @param message Commander's message.
 */
export function optionOfOthers(
  message: string,
  command: string,
  others: () => readonly CommandOptions[],
): string | undefined {
  const [, flag] = /^error: unknown option '(--?[\w-]+)/.exec(message) ?? []
  if (flag === undefined) return undefined
  const names = others().flatMap(({ name, flags }) => (flags.includes(flag) ? [name] : []))
  if (names.length === 0) return undefined
  const have = names.length === 1 ? `Only ${names[0]} has it` : `The commands with this option are ${listed(names)}`
  const instead = INSTEAD[command]?.[flag === '-o' ? '--output' : flag]
  return `error: ${command} has no option '${flag}'. ${have}.${instead === undefined ? '' : ` ${instead}`}\n`
}
