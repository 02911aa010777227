import type { CST, Document, YAMLError } from 'yaml'
import { formatCount, InputError, type Place, type Problem } from '../problems/index.ts'

type YamlLibrary = typeof import('yaml')

interface YamlSource {
  readonly text: string
  readonly file: string
  /** The maximum number of keys, values, marks, blanks, comments and line breaks. The default is 400,000. */
  readonly maxLexemes?: number | undefined
  /** What to do if a file has more. */
  readonly instead?: string | undefined
}

interface ComposedYaml {
  readonly document: Document.Parsed
  readonly placeAt: (offset: number) => Place
}

const MAX_DEPTH = 100
/**
 * The maximum number of keys, values, marks, blanks, comments and line breaks: the library spends microseconds on each. A
 * config may rename the classes of ImageNet-21k, which takes 164,000.
 */
const MAX_LEXEMES = 400_000
/** Enough to show what is wrong. Creating an error takes longer than reading a key. */
const MAX_ERRORS = 100
const SECOND_DOCUMENT = 'Found a second document (---). A file can contain only one document.'

/**
 * Returns the only document of a YAML text. Repeated keys are not checked here, because the library compares each key with
 * all others.
 *
 * @throws {InputError} with every syntax error, for a second document, and if collections are nested too deeply or there is
 * too much to read.
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

/** Returns the tokens of a text, up to the maximum number and to a depth that recursive readers can handle. */
function* boundedTokens(
  yaml: YamlLibrary,
  { text, maxLexemes = MAX_LEXEMES, instead = 'shorten it' }: YamlSource,
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
      const message = `Cannot read YAML that is nested more than ${MAX_DEPTH} levels deep`
      throw new InputError(message, placeAt(parser.offset))
    }
    if (++lexemes > maxLexemes) {
      const message = `Cannot read YAML with more than ${formatCount(maxLexemes)} keys, values, marks, comments and line breaks. To read this file, ${instead}.`
      throw new InputError(message, placeAt(parser.offset))
    }
  }
  yield* parser.end()
}

function syntaxProblem({ message, pos }: YAMLError, placeAt: (offset: number) => Place): Problem {
  return { ...placeAt(pos[0]), message: message.replaceAll(/\s+/g, (blanks) => (blanks.includes('\n') ? ' ' : blanks)) }
}

/** The library creates an error or a warning for each mistake, and 100,000 stack traces take seconds. */
function withoutStacks<T>(make: () => T): T {
  const limit = Error.stackTraceLimit
  Error.stackTraceLimit = 0
  try {
    return make()
  } finally {
    Error.stackTraceLimit = limit
  }
}
