import { InputError, type LabelFormat } from '../../config/index.ts'
import { baseName } from '../paths/index.ts'
import { isLfsPointer, type Tree } from '../tree/index.ts'

/** Formats that are a single file with rows. */
export type FileFormat = Extract<LabelFormat, 'csv' | 'tsv' | 'jsonl' | 'json' | 'yaml' | 'parquet'>

const ENDINGS: ReadonlyMap<string, FileFormat> = new Map([
  ['csv', 'csv'],
  ['tsv', 'tsv'],
  ['tab', 'tsv'],
  ['jsonl', 'jsonl'],
  ['ndjson', 'jsonl'],
  ['json', 'json'],
  ['yaml', 'yaml'],
  ['yml', 'yaml'],
  ['parquet', 'parquet'],
])

export function formatOf(path: string): FileFormat | undefined {
  const [, ending = ''] = /\.([^.]+)$/.exec(withoutGz(path).toLowerCase()) ?? []
  return ENDINGS.get(ending)
}

export function withoutGz(path: string): string {
  return path.replace(/\.gz$/i, '')
}

/**
 * Returns the bytes of a label file, unpacked if its name ends with `.gz`.
 *
 * @throws {InputError} if the file is missing, contains a pointer instead of the data, or is an archive that is broken
 * or unpacks to far more than labels do.
 */
export async function readLabelFile(tree: Tree, path: string): Promise<Uint8Array> {
  if (path.endsWith('.dvc')) throw dvcPointer(path)
  if ((await tree.kindOf(path)) !== 'file') await throwMissing(tree, path)
  const bytes = await tree.read(path)
  if (isLfsPointer(bytes)) {
    const help = 'Fetch the file with `git lfs pull`. In a workflow, set `lfs: true` for `actions/checkout`.'
    throw new InputError(`Found a Git LFS pointer instead of the file. ${help}`, { file: path })
  }
  if (!/\.gz$/i.test(path)) return bytes
  const { unpackGzip } = await import(/* webpackMode: "eager" */ './gzip.ts')
  return unpackGzip(bytes, path)
}

/** @throws {InputError} always: the path is missing, or DVC stores it. */
export async function throwMissing(tree: Tree, path: string): Promise<never> {
  if ((await tree.kindOf(`${path}.dvc`)) === 'file') throw dvcPointer(`${path}.dvc`)
  throw new InputError(`Cannot find '${path}' in ${tree.name}`)
}

export function dvcPointer(file: string): InputError {
  const help = 'Fetch the data with `dvc pull`. In a workflow, do this in an earlier step.'
  return new InputError(`Found a DVC pointer (${baseName(file)}) instead of the data. ${help}`, { file })
}

export function changedFile(file: string): InputError {
  return new InputError('The file changed while it was read. Run the command again.', { file })
}

/** Whether a path ends like a table, so not like JSON or YAML, which may contain anything. */
export function isTablePath(path: string): boolean {
  const format = formatOf(path)
  return format !== undefined && format !== 'json' && format !== 'yaml'
}
