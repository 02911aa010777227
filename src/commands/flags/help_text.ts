/** What the general help says after the list of commands. */
export function endOfHelp(start: string): string {
  return `
Example, in the repository of a dataset:
  ${start} analyze .

Exit codes:
  0: passed, 1: a check failed, 2: invalid usage or unreadable input`
}

/** Puts a usage that is too long for a narrow terminal on a line of its own, where it can be copied. */
export function withShortUsage(help: string): string {
  return help.replace(/^Usage: (.{74,})$/m, 'Usage:\n  $1')
}
