/** How this tool is started if it is installed. All messages use this name in their commands. */
export const TOOL = 'dataset-balance'

/**
 * A command of this tool, in backticks, in an element for code or at the start of a line. Messages that the comment shares
 * name only the command.
 */
const OWN_COMMAND = /(^|`|<code>)dataset-balance (?=[a-z])|`(?=split(?:`| --))/gm

/**
 * Replaces the name of this tool in the commands of a message with the words that started it.
 *
 * @example asStarted('Run `split --rebalance`', 'npx dataset-balance') // 'Run `npx dataset-balance split --rebalance`'
 */
export function asStarted(text: string, start: string): string {
  return text.replace(OWN_COMMAND, (_, before: string | undefined) => `${before ?? '`'}${start} `)
}
