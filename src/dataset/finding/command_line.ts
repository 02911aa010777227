const PLAIN = /^(?:--[a-z-]+|[\w./:@%+=,][\w./:@%+=,-]*)$/

/** A command to run next, quoted for a shell where that is needed. */
export function commandLine(args: readonly string[]): string {
  return ['dataset-balance', ...args].map(quoted).join(' ')
}

function quoted(argument: string): string {
  return PLAIN.test(argument) ? argument : `'${argument.replaceAll("'", "'\\''")}'`
}
