import type { CST, Document, YAMLError } from 'yaml'
import { InputError, type Place, type Problem } from './errors.ts'

type YamlLibrary = typeof import('yaml')

export interface YamlSource {
  readonly text: string
  readonly file: string
  /** How many keys, values, marks, blanks, comments and line breaks are read; 400,000 unless told otherwise. */
  readonly maxLexemes?: number | undefined
  /** What to do about a file that has more. */
  readonly instead?: string | undefined
}

export interface ComposedYaml {
  readonly document: Document.Parsed
  readonly placeAt: (offset: number) => Place
}

const MAX_DEPTH = 100
/**
 * Keys, values, marks, blanks, comments and line breaks: the library spends microseconds on each of them. A config may
 * rename the classes of ImageNet-21k, which takes 164,000.
 */
const MAX_LEXEMES = 400_000
/** Enough to tell what is wrong; making an error takes longer than reading a key. */
const MAX_ERRORS = 100
const SECOND_DOCUMENT = 'Found a second document (---), but one file is one document'

/**
 * The one document of a YAML text. Repeated keys are not looked for: the library compares each key with all others.
 *
 * @throws {InputError} with every syntax error, for a second document, where collections are nested too deeply, and where there is too
 * much to read.
 */
export function composeYaml(yaml: YamlLibrary, source: YamlSource): ComposedYaml {
  const { text, file } = source
  const lines = new yaml.LineCounter()
  const placeAt = (offset: number): Place => {
    const { line, col } = lines.linePos(offset)
    return { file, line: Math.max(line, 1), column: Math.max(col, 1) }
  }
  const composer = new yaml.Composer({ schema: 'core', uniqueKeys: false })
  const tokens = boundedTokens(yaml, source, { lines, placeAt })
  const [document, second] = withoutStacks(() => {
    const [one, two] = composer.compose(tokens, true, text.length)
    return [one, two]
  })
  const problems = (document?.errors ?? []).map((error) => syntaxProblem(error, placeAt))
  if (second) problems.push({ ...placeAt(second.range[0]), message: SECOND_DOCUMENT })
  if (!document || problems.length > 0) throw new InputError(problems)
  return { document, placeAt }
}

interface TokenReading {
  readonly lines: InstanceType<YamlLibrary['LineCounter']>
  readonly placeAt: (offset: number) => Place
}

/** The tokens of a text that is not too much to read, and not nested too deeply for what reads it by recursion. */
function* boundedTokens(
  yaml: YamlLibrary,
  { text, maxLexemes = MAX_LEXEMES, instead = 'say the same in fewer of them' }: YamlSource,
  { lines, placeAt }: TokenReading,
): Generator<CST.Token> {
  lines.addNewLine(0)
  const parser = new yaml.Parser(lines.addNewLine)
  let errors = 0
  let lexemes = 0
  for (const lexeme of new yaml.Lexer().lex(text)) {
    for (const token of parser.next(lexeme)) {
      yield token
      if (token.type === 'error' && ++errors === MAX_ERRORS) return
    }
    if (parser.stack.length > MAX_DEPTH) {
      const message = `Cannot read YAML whose collections are nested more than ${MAX_DEPTH} levels deep`
      throw new InputError(message, placeAt(parser.offset))
    }
    if (++lexemes > maxLexemes) {
      const most = maxLexemes.toLocaleString('en')
      const message = `Cannot read YAML of more than ${most} keys, values, marks, comments and line breaks: ${instead}`
      throw new InputError(message, placeAt(parser.offset))
    }
  }
  yield* parser.end()
}

function syntaxProblem({ message, pos }: YAMLError, placeAt: (offset: number) => Place): Problem {
  return { ...placeAt(pos[0]), message: message.replaceAll(/\s+/g, (blanks) => (blanks.includes('\n') ? ' ' : blanks)) }
}

/** The library makes an error or a warning of each mistake, and a hundred thousand stack traces take seconds. */
function withoutStacks<T>(make: () => T): T {
  const limit = Error.stackTraceLimit
  Error.stackTraceLimit = 0
  try {
    return make()
  } finally {
    Error.stackTraceLimit = limit
  }
}
