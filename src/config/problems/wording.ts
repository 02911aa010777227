/** `1,078`, `−3`: a whole number as people read it, with separators and a typographic minus sign. */
export function formatCount(count: number | bigint): string {
  return formatDigits(String(typeof count === 'bigint' ? count : Math.round(count)))
}

/** The same for the text of a decimal number: `1,078.25`. */
export function formatDigits(text: string): string {
  const [whole = '', decimals] = text.replace('-', '').split('.')
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',')
  return `${text.startsWith('-') ? '−' : ''}${grouped}${decimals === undefined ? '' : `.${decimals}`}`
}

/** A number with its noun: `1 sample`, `1,078 samples`. */
export function counted(count: number, noun: string, plural = `${noun}s`): string {
  return `${formatCount(count)} ${count === 1 ? noun : plural}`
}

/** `18 of them from test to train and 2 out of a frozen split`, of samples that move. */
export function movesPhrase({
  testToTrain,
  fromFrozen = 0,
}: {
  readonly testToTrain: number
  readonly fromFrozen?: number
}): string {
  const frozen = fromFrozen === 0 ? '' : ` and ${formatCount(fromFrozen)} out of a frozen split`
  return `${testToTrain === 0 ? 'none' : `${formatCount(testToTrain)} of them`} from test to train${frozen}`
}

/** Returns `both classes` or `all 1,200 classes`. */
export function allOf(count: number, plural: string): string {
  return count === 2 ? `both ${plural}` : `all ${formatCount(count)} ${plural}`
}

/** Starts a sentence with a capital letter. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

/** `a`, `a and b`, `a, b and c`. */
export function listed(items: readonly string[], last = 'and'): string {
  if (items.length < 2) return items.join('')
  return `${items.slice(0, -1).join(', ')} ${last} ${items.at(-1)}`
}

/** `joy`, `joy and calm`, `joy, calm and 3 more`. */
export function listedFirst(items: readonly string[], most = 5): string {
  const more = items.length > most ? [`${formatCount(items.length - most)} more`] : []
  return listed([...items.slice(0, most), ...more])
}

/** `a, b and 3 more`; without a count, `a, b, c`, if there are at most so many. */
export function firstAndMore(items: readonly string[], most: number): string {
  const rest = items.length - most
  return rest > 0 ? `${items.slice(0, most).join(', ')} and ${formatCount(rest)} more` : items.join(', ')
}

/** The first lines, and a last one that counts the others: `... and 3 more`. */
export function linesAndMore(lines: readonly string[], most: number): string[] {
  const rest = lines.length - most
  return rest > 0 ? [...lines.slice(0, most), `... and ${formatCount(rest)} more`] : [...lines]
}

/** Lists at most five texts in quotation marks. */
export function firstFew(texts: readonly string[]): string {
  const shown = texts.slice(0, 5).map((text) => `'${shortened(text)}'`)
  return shown.join(', ') + (texts.length > shown.length ? ', ...' : '')
}

/** Cuts a text at 60 characters and replaces its line breaks, for messages. */
export function shortened(text: string): string {
  const line = onOneLine(text)
  return line.length > 60 ? `${line.slice(0, 57)}...` : line
}

/** Shows line breaks as `\\n` and `\\r`. */
export function onOneLine(text: string): string {
  return text.replace(/[\r\n]/g, (found) => (found === '\n' ? '\\n' : '\\r'))
}

/** Formats words as they are typed into a POSIX shell, and on Windows also into PowerShell and `cmd`. */
export function commandLine(words: readonly string[], system: string = process.platform): string {
  return words.map((word) => quoted(word, system)).join(' ')
}

function quoted(word: string, system: string): string {
  // PowerShell reads `a,b` as two words and `@a` as a variable.
  if (system === WINDOWS) return /^[\w./:=+-]+$/.test(word) ? word : `"${word}"`
  return /^[\w./@:,=+-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`
}

const WINDOWS = 'win32'
/** What one of the shells of Windows expands in double quotes, and a backslash before the closing quote. */
const NOT_QUOTABLE = /["$%!^`]|\\$/

/** Returns the words of a command that `commandLine` formatted. */
export function wordsIn(command: string): string[] {
  return Array.from(command.matchAll(/'((?:[^']|'\\'')*)'|"([^"]*)"|(\S+)/g), ([, single, double, plain]) =>
    single === undefined ? (double ?? plain ?? '') : single.replaceAll("'\\''", "'"),
  )
}

/** A flag with its value. */
type Flag = readonly [name: string, value: string]

/** Returns the words of a flag, whose value may itself start with `-`. */
export function flagWords([name, value]: Flag): readonly string[] {
  return value.startsWith('-') ? [`${name}=${value}`] : [name, value]
}

/** `['--label', 'mood', '--columns', 'a,b']` by flags. */
export function flagsIn(words: readonly string[]): readonly Flag[] {
  return words.flatMap((word, i): Flag[] => (i % 2 === 0 ? [[word, words[i + 1] ?? '']] : []))
}

/**
 * Formats a path so that it can be mistaken neither for a flag nor for a variable of `awk`. Its separators are slashes, which all shells of
 * Windows accept.
 */
export function pathWord(path: string, system: string = process.platform): string {
  const written = system === WINDOWS ? path.replaceAll('\\', '/') : path
  return /^-|^[^/]*=/.test(written) ? `./${written}` : written
}

/** Formats a path as it is typed into a shell. */
export function typedPath(path: string): string {
  return commandLine([pathWord(path)])
}

/**
 * Control characters, line separators, direction marks and invisible characters. They are shown as `\\n`, `\\x1b` or `\\u202e`,
 * so a terminal or a browser cannot use them to mislead readers. Joiners stay because scripts and emoji need them.
 */
export const UNSEEN: RegExp =
  /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\ud800-\udfff\u{e0000}-\u{e007f}]/gu

/** Whether words can be copied from the output, which escapes some characters, into a shell. */
export function canBeShown(words: readonly string[], system: string = process.platform): boolean {
  return words.every(
    (word) => word.search(UNSEEN) === -1 && !word.includes('##[') && (system !== WINDOWS || !NOT_QUOTABLE.test(word)),
  )
}

/**
 * Returns the command that starts a one-line program of Python. Without `-I`, Python imports from the current folder
 * first, so a `json.py` next to the labels would run. The option needs only Python 3.4 (`-P` needs 3.11), and also ignores
 * the user's packages, but the programs import nothing outside of the standard library.
 *
 * @param program without the quotes that enclose it
 */
export function pythonCommand(program: string, quote: '"' | "'"): string {
  return `python3 -I -c ${quote}${program}${quote}`
}

/** Returns the command that reads a path, or `undefined` if there is no path or it cannot be copied from the output. */
export function analyzeCommand(path: string | undefined, flags: readonly Flag[] = []): string | undefined {
  if (path === undefined) return undefined
  const words = ['dataset-balance', 'analyze', pathWord(path), ...flags.flatMap(flagWords)]
  return canBeShown(words) ? commandLine(words) : undefined
}

/** The command that prints a file as UTF-8, by default one of Latin-1; undefined if the file name cannot be copied. */
export function utf8Command(file: string, encoding = 'WINDOWS-1252'): string | undefined {
  return canBeShown([file]) && !/\.gz$/i.test(file) ? `iconv -f ${encoding} -t UTF-8 ${typedPath(file)}` : undefined
}

/** Describes how to save a file as UTF-8. The command writes no file, because another one may have the name. */
export function savedAsUtf8(file: string, encoding?: string): string {
  const command = utf8Command(file, encoding)
  const named = encoding === undefined || encoding === 'WINDOWS-1252' ? 'Latin-1' : encoding
  return `as UTF-8.${command === undefined ? '' : ` \`${command}\` prints the text of a ${named} file as UTF-8.`}`
}

/** Shortens a text so that it fits on one line. */
export function shown(text: string): string {
  return text.length > 80 ? `${text.slice(0, 77)}...` : text
}

/** Returns a name that is never empty and in which leading, trailing and repeated spaces are visible. */
export function visibleName(name: string): string {
  if (name === '') return '(empty)'
  return name.replace(/^ +| +$| {2,}/g, (spaces) => '␣'.repeat(spaces.length))
}
