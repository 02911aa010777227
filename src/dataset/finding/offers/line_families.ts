import { canBeShown, firstFew, shortened, typedPath } from '../../../config/index.ts'
import { convertedPath, fileFamilies, folderOf, joinPath, splitOfFile } from '../../paths/index.ts'
import type { Look } from '../found/index.ts'
import { type Conversion, converted } from './inventory.ts'
import type { FoundLines } from './more_line_formats.ts'

/** A file that is recognized by its lines. */
export interface RecognizedFile extends FoundLines {
  /** Relative to the given folder. */
  readonly path: string
}

/** Files in the same format that are converted together. */
interface RecognizedFamily extends FoundLines {
  readonly paths: readonly string[]
  /** The split of each file, if there are several. */
  readonly splits?: readonly string[]
}

/** Joins files whose names differ only by the split if one program converts them: `train.ft.txt` and `test.ft.txt`. */
export function familiesOfLines(found: readonly RecognizedFile[]): readonly RecognizedFamily[] {
  const numbers = found.map(({ path, program = '' }) =>
    HEADER.test(program) ? path.replace(/\d+/g, '#') + program : '',
  )
  const [first] = found
  if (first !== undefined && found.length > 2 && numbers[0] !== '' && new Set(numbers).size === 1)
    return [{ ...first, what: first.what.replace(/^has /, 'have '), paths: found.map(({ path }) => path).sort() }]
  const families = fileFamilies(found.map((one) => ({ paths: [one.path], one })))
  const withTest = withOtherAsTest(families.map((family) => family.map(({ one }) => one)))
  return withTest.flatMap(({ files, test }): RecognizedFamily[] => {
    const [first] = files
    const splits = files.flatMap(({ path }) => splitOfFile(path) ?? (path === test ? 'test' : []))
    const program = first?.ofSplits ?? (first?.program === undefined ? undefined : withSplit(first.program))
    const areAlike = files.every((one) => one.program === first?.program && one.flags?.join() === first?.flags?.join())
    const { flags = [] } = first ?? {}
    if (first === undefined || files.length < 2 || program === undefined || !areAlike || splits.length < files.length)
      return files.map(({ path, ...lines }) => ({ ...lines, paths: [path] }))
    return [
      {
        ...first,
        program,
        paths: files.map(({ path }) => path),
        splits,
        what:
          first.what.replace(/^has /, 'have ').replace(/^is a table /, 'are tables ') +
          (test === undefined ? '' : `, and '${shortened(test)}' may be the test split`),
        flags: [
          ...flags.map((flag, at) => (flags[at - 1] === '--columns' ? `${flag},split` : flag)),
          '--split-column',
          'split',
        ],
      },
    ]
  })
}

interface FilesOfLines {
  readonly files: readonly RecognizedFile[]
  /** The file that may be the test split although its name does not say so. */
  readonly test?: string
}

/** The only other file next to a training split may be the test split: `TREC_10.label` next to `train_5500.label`. */
function withOtherAsTest(families: readonly (readonly RecognizedFile[])[]): readonly FilesOfLines[] {
  const [[train, ...more] = [], [other, ...further] = []] = families
  const rest = families.length - 2 + more.length + further.length
  if (train === undefined || other === undefined || rest > 0) return families.map((files) => ({ files }))
  const [a, b] = splitOfFile(train.path) === 'train' ? [train, other] : [other, train]
  const isAlike =
    kindOf(a.path) === kindOf(b.path) && splitOfFile(a.path) === 'train' && splitOfFile(b.path) === undefined
  return isAlike ? [{ files: [a, b], test: b.path }] : families.map((files) => ({ files }))
}

/** The folder and the extension. */
function kindOf(path: string): string {
  return JSON.stringify([folderOf(path), /\.[^./]*$/.exec(path)?.[0]])
}

const HEADER = /print "(line|id),label"/
const ROW = /print (NR(?: ":" i)?|\$\d+) "," ([^{}]+?) \}/

/** Adds the variable `s` as a column to a program that prints the number of each line and its label. */
function withSplit(program: string): string | undefined {
  if (!HEADER.test(program) || !ROW.test(program)) return undefined
  return program
    .replace(HEADER, 'print "$1,label,split"')
    .replace(ROW, (_, id: string, label: string) => `print ${id} "," ${label} "," s }`)
}

/** Extensions that do not distinguish files from each other, unlike those of `eng.testa` and `eng.testb`. */
const PLAIN_ENDING = /\.(?:arff|txt|text|labels?|dat|data)$/i

/** Returns how to convert files that are recognized by their lines. */
export function conversion(family: RecognizedFamily, context: Look['context']): Promise<Conversion> {
  const { what, program, flags = [], splits } = family
  const paths = family.paths.map((path) => joinPath(context.path, path))
  const [first = ''] = paths
  const to =
    splits !== undefined
      ? joinPath(folderOf(first), 'labels.csv')
      : paths.length > 1 || PLAIN_ENDING.test(first)
        ? convertedPath(first)
        : `${first}.csv`
  const from = paths
    .map((path, at) => (splits === undefined ? typedPath(path) : `s=${splits[at]} ${typedPath(path)}`))
    .join(' ')
  const run = program === undefined || !canBeShown(paths) ? undefined : `awk '${program}' ${from}`
  const them = paths.length > 1 ? 'them' : 'it'
  return converted({ what: `${firstFew(paths)} ${what}`, them, to, flags, run }, context)
}
