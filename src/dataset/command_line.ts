/** Words as they are typed into a POSIX shell. */
export function commandLine(words: readonly string[]): string {
  return words.map(quoted).join(' ')
}

function quoted(word: string): string {
  return /^[\w./@:,=+-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`
}

/** A flag with its value. */
export type Flag = readonly [name: string, value: string]

/** The words of a flag, of which the value may begin as a flag does. */
export function flagWords([name, value]: Flag): readonly string[] {
  return value.startsWith('-') ? [`${name}=${value}`] : [name, value]
}

/** `['--label', 'mood', '--columns', 'a,b']` by flags. */
export function flagsIn(words: readonly string[]): readonly Flag[] {
  return words.flatMap((word, i): Flag[] => (i % 2 === 0 ? [[word, words[i + 1] ?? '']] : []))
}

/** A path as a word that is no flag. */
export function pathWord(path: string): string {
  return path.startsWith('-') ? `./${path}` : path
}

/** Control characters, and those that change the order in which a line is shown. */
const NOT_AS_SHOWN = /[\p{Cc}\p{Zl}\p{Zp}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u

/** Whether a shell takes these words as they are shown. */
export function canBeShown(words: readonly string[]): boolean {
  return !words.some((word) => NOT_AS_SHOWN.test(word))
}

/** The command that reads a path; none where a shell would not take it as it is shown. */
export function analyzeCommand(path: string, flags: readonly Flag[] = []): string | undefined {
  const words = ['dataset-balance', 'analyze', pathWord(path), ...flags.flatMap(flagWords)]
  return canBeShown(words) ? commandLine(words) : undefined
}

/** In what way to save a file as UTF-8: with the command for Latin-1, where a shell takes its name as it is shown. */
export function savedAsUtf8(file: string): string {
  const ending = /\.[^./]*$/.exec(file)?.[0] ?? ''
  const words = [file, `${file.slice(0, file.length - ending.length)}.utf8${ending}`].map(pathWord)
  if (!canBeShown(words) || /\.gz$/i.test(file)) return 'as UTF-8'
  const [from, to] = words.map((word) => commandLine([word]))
  return `as UTF-8, for example with \`iconv -f WINDOWS-1252 -t UTF-8 ${from} > ${to}\``
}
