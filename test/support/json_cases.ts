/** JSON values, and texts that are almost JSON. Every reader of JSON must agree on them. */
export interface JsonCase {
  readonly what: string
  /** The text of the value. */
  readonly json: string
  /** The resulting label, or `undefined` if the text is not JSON. */
  readonly label: string | undefined
  /** Whether the scanner of large files leaves it to the plain reader. */
  readonly handedOn?: boolean
}

const valid = (what: string, json: string, label: string): JsonCase => ({ what, json, label })
const broken = (what: string, json: string): JsonCase => ({ what, json, label: undefined })

export const JSON_CASES: readonly JsonCase[] = [
  valid('a text', '"joy"', 'joy'),
  valid('the empty text', '""', ''),
  valid('a text with every short escape', String.raw`"\"\\\/\b\f\n\r\t"`, '"\\/\b\f\n\r\t'),
  valid('an escaped letter', String.raw`"\u006aoy"`, 'joy'),
  valid('an escape in upper case', String.raw`"\u00C9"`, 'É'),
  valid('two escapes of one character', String.raw`"\ud83d\ude00"`, '😀'),
  valid('a character beyond the basic plane', '"😀"', '😀'),
  valid('a letter of two bytes', '"é"', 'é'),
  valid('a line separator', '"a\u2028b"', 'a\u2028b'),
  valid('a delete character', '"a\u007fb"', 'a\u007fb'),
  valid('an escaped null character', String.raw`"a\u0000b"`, 'a\0b'),
  valid('a text that looks like JSON', String.raw`"{\"a\": [1,2]}"`, '{"a": [1,2]}'),
  valid('a text of more than a block', `"${'joy '.repeat(40)}"`, 'joy '.repeat(40)),
  valid('zero', '0', '0'),
  valid('negative zero, as it is written', '-0', '-0'),
  valid('a whole number', '275', '275'),
  valid('a number with a fraction, as it is written', '0.10', '0.10'),
  valid('a number with an exponent, as it is written', '1E+2', '1E+2'),
  valid('a number beyond the exact ones, as it is written', '12345678901234567890', '12345678901234567890'),
  valid('true', 'true', 'true'),
  valid('false', 'false', 'false'),
  valid('null', 'null', ''),
  { ...valid('a value after a space that other lines do not have', ' "joy"', 'joy'), handedOn: true },
  { ...valid('a value between several spaces', '  "joy"  ', 'joy'), handedOn: true },
  { ...valid('a value between tabs', '\t"joy"\t', 'joy'), handedOn: true },
  broken('a text that is not closed', '"joy'),
  broken('a text that ends in a backslash', '"joy\\"'),
  broken('an unknown escape', String.raw`"\q"`),
  broken('an escape of three digits', String.raw`"\u00e"`),
  broken('an escape with another letter', String.raw`"\u00eg"`),
  broken('a tab in a text', '"a\tb"'),
  broken('single quotes', "'joy'"),
  broken('a word without quotes', 'joy'),
  broken('a leading zero', '007'),
  broken('a leading plus sign', '+1'),
  broken('a minus sign alone', '-'),
  broken('a number that begins with its point', '.5'),
  broken('a number that ends with its point', '5.'),
  broken('an exponent without digits', '1e'),
  broken('two signs in an exponent', '1e+-2'),
  broken('a number with separators', '1_000'),
  broken('a number in base sixteen', '0x1F'),
  broken('not a number', 'NaN'),
  broken('infinity', '-Infinity'),
  broken('a capital truth value', 'True'),
  broken('a truth value that is cut', 'tru'),
  broken('a truth value with more letters', 'truely'),
  broken('None', 'None'),
  broken('undefined', 'undefined'),
  broken('no value', ''),
  broken('two values', '"joy" "calm"'),
  broken('a comment', '/* joy */ "joy"'),
  broken('a no-break space as a blank', '\u00a0"joy"'),
  broken('a byte order mark as a blank', '\ufeff"joy"'),
  broken('a vertical tab as a blank', '\v"joy"'),
]
