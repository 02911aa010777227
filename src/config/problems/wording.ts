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

/** Formats words as they are typed into a POSIX shell. */
export function commandLine(words: readonly string[]): string {
  return words.map(quoted).join(' ')
}

function quoted(word: string): string {
  return /^[\w./@:,=+-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`
}

/** Returns the words of a command that `commandLine` formatted. */
export function wordsIn(command: string): string[] {
  return Array.from(command.matchAll(/'((?:[^']|'\\'')*)'|(\S+)/g), ([, quotedWord, plain]) =>
    quotedWord === undefined ? (plain ?? '') : quotedWord.replaceAll("'\\''", "'"),
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

/** Formats a path so that it cannot be mistaken for a flag. */
export function pathWord(path: string): string {
  return path.startsWith('-') ? `./${path}` : path
}

/** Control characters, and characters that change the order in which a line is displayed. */
const NOT_AS_SHOWN = /[\0-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/

/** Whether words can be copied from the output into a shell. */
export function canBeShown(words: readonly string[]): boolean {
  return !words.some((word) => NOT_AS_SHOWN.test(word))
}

/** Returns the command that reads a path, or `undefined` if it cannot be copied from the output. */
export function analyzeCommand(path: string, flags: readonly Flag[] = []): string | undefined {
  const words = ['dataset-balance', 'analyze', pathWord(path), ...flags.flatMap(flagWords)]
  return canBeShown(words) ? commandLine(words) : undefined
}

/**
 * Describes how to save a file as UTF-8, with the command that converts it from Latin-1 if the file name can be
 * copied.
 */
export function savedAsUtf8(file: string): string {
  const ending = /\.[^./]*$/.exec(file)?.[0] ?? ''
  const words = [file, `${file.slice(0, file.length - ending.length)}.utf8${ending}`].map(pathWord)
  if (!canBeShown(words) || /\.gz$/i.test(file)) return 'as UTF-8'
  const [from, to] = words.map((word) => commandLine([word]))
  return `as UTF-8, for example with \`iconv -f WINDOWS-1252 -t UTF-8 ${from} > ${to}\``
}

/** Shortens a text so that it fits on one line. */
export function shown(text: string): string {
  return text.length > 80 ? `${text.slice(0, 77)}...` : text
}
