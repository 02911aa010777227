import { basename, extname } from 'node:path'
import { InputError, listed } from '../../config/index.ts'

/** Formats of rows that this tool does not write, with the call of pandas that does. */
const WRITTEN_BY_PANDAS: ReadonlyMap<string, string> = new Map([
  ['.xlsx', 'to_excel(FILE, index=False)'],
  ['.xls', 'to_excel(FILE, index=False)'],
  ['.ods', 'to_excel(FILE, index=False)'],
  ['.parquet', 'to_parquet(FILE)'],
  ['.feather', 'to_feather(FILE)'],
  ['.arrow', 'to_feather(FILE)'],
  ['.pkl', 'to_pickle(FILE)'],
  ['.pickle', 'to_pickle(FILE)'],
  ['.h5', "to_hdf(FILE, key='data')"],
  ['.hdf5', "to_hdf(FILE, key='data')"],
])

/**
 * The error about an output file whose ending stands for no format of the command. Where the command writes rows as CSV, it says how to
 * convert them.
 *
 * @param known The endings that the command knows.
 * @param otherwise What else can be done, such as `set --format`.
 */
export function unknownEnding(file: string, known: readonly string[], otherwise?: string): InputError {
  const ending = extname(file)
  const call = known.includes('.csv') ? WRITTEN_BY_PANDAS.get(ending.toLowerCase()) : undefined
  const all = `the file must end in ${listed(known, 'or')}${otherwise === undefined ? '' : `, or ${otherwise}`}`
  if (call === undefined) return new InputError(`Cannot write to '${file}': ${all}`)
  const name = basename(file, ending)
  const [csv, target] = /^[\w. -]+$/.test(name) ? [`${name}.csv`, `${name}${ending}`] : ['FILE.csv', `FILE${ending}`]
  const convert = `pandas.read_csv('${csv}').${call.replace('FILE', `'${target}'`)}`
  return new InputError(
    `Cannot write to '${file}': ${ending} is not supported, and ${all}. Write '${csv}', and convert it in Python: \`${convert}\``,
  )
}

const SPLIT_ENDINGS = ['.json', '.rules.json', '.csv', '.tsv', '.jsonl', '.html']

/** @throws {InputError} if `split` can write nothing with this ending */
export function refuseUnknownEnding(file: string): void {
  if (extname(file).toLowerCase() === '.json') return
  throw unknownEnding(file, SPLIT_ENDINGS, 'in / for a folder with train, val and test')
}
