import { InputError, type Problem } from '../../config/index.ts'
import { joinPath, normalPath } from '../paths/index.ts'
import { type CodedTexts, codeBook, type Groups, type TextColumn, textAt, unitedCodes } from '../table/index.ts'
import type { Tree } from '../tree/index.ts'
import type { ContentColumn } from './content_column.ts'
import { CONTENT_KEY } from './group_key.ts'

/** Git's blob id of an empty file. Empty files are not considered identical. */
const EMPTY_BLOB = 'e69de29bb2d1d6434b8b29ae775ad8c2e48c5391'

/** Groups samples with equal values in the column `labels.content`. Samples without a value have no group. */
export function valueGroups({ content, contentValues }: ContentColumn): Groups {
  return { codes: content, names: contentValues, ...CONTENT_KEY, byContent: true }
}

/**
 * Groups samples with equal values in the column `labels.content`, or with identical files. Without a column, only
 * files are compared, and samples that name no file have no group.
 */
export async function identicalGroups(
  column: ContentColumn | undefined,
  { tree, folder, names }: { readonly tree: Tree; readonly folder: string; readonly names: Names },
): Promise<Groups> {
  const files = await contentGroupsOfFiles(tree, folder, names)
  if (column === undefined) return files
  const values = valueGroups(column)
  if (files.codes.every((code) => code < 0)) return values
  return { ...values, codes: unitedCodes(values.codes, files.codes), names: [...values.names, ...files.names] }
}

/** The label file and the line of a row, as far as they are known. */
type PlaceOf = (row: number) => Omit<Problem, 'message'> | undefined

/** What names the files of samples: a column, or else the ids. Paths are relative to the dataset's folder. */
interface Names {
  readonly ids: TextColumn
  readonly files?: CodedTexts | undefined
}

/**
 * Groups samples whose files are identical, by their Git blob ids.
 *
 * @throws {InputError} if a name is not a file.
 */
export async function contentGroups(tree: Tree, folder: string, names: Names, placeOf?: PlaceOf): Promise<Groups> {
  return groupsOf({ tree, folder, ...names, isFile: () => true, placeOf })
}

/** Like `contentGroups`, for an additional dataset: samples that are not files there have no group. */
async function contentGroupsOfFiles(tree: Tree, folder: string, names: Names): Promise<Groups> {
  const files = new Set((await tree.files(folder)).map(({ path }) => path))
  return groupsOf({ tree, folder, ...names, isFile: (path) => files.has(path) })
}

interface Grouping extends Names {
  readonly tree: Tree
  readonly folder: string
  readonly isFile: (path: string) => boolean
  readonly placeOf?: PlaceOf | undefined
}

async function groupsOf({ tree, folder, ids, files, isFile, placeOf }: Grouping): Promise<Groups> {
  const blobs = (await tree.blobIds?.(folder)) ?? new Map<string, string>()
  const known = codeBook()
  const codes = new Int32Array(ids.length)
  const hashes = new Map<string, string | undefined>()
  for (let row = 0; row < ids.length; row++) {
    const name = files === undefined ? textAt(ids, row) : normalPath(files.values[files.codes[row] ?? -1] ?? '')
    if (files !== undefined && name === '') {
      codes[row] = -1
      continue
    }
    const blob =
      blobs.get(name) ??
      hashes.get(name) ??
      (isFile(name) ? await hashFile(tree, joinPath(folder, name)) : undefined) ??
      (files === undefined || name.startsWith('..') ? undefined : await hashFile(tree, name.replace(/^\/+/, ''))) ??
      (isFile(name) ? undefined : EMPTY_BLOB)
    if (blob === undefined) throw notAFile(name, folder, { isId: files === undefined, ...placeOf?.(row) })
    if (files !== undefined) hashes.set(name, blob)
    codes[row] = blob === EMPTY_BLOB ? -1 : known.codeOf(blob)
  }
  return { codes, names: known.values, ...CONTENT_KEY, byContent: true }
}

function notAFile(
  name: string,
  folder: string,
  { isId, ...place }: Omit<Problem, 'message'> & { readonly isId: boolean },
): InputError {
  const where = folder === '' || folder === '.' ? '' : ` in ${folder}`
  const fix = isId
    ? 'Set labels.content to the column with the content, or labels.id to the column with the paths.'
    : 'Add the file, or set labels.content to the column with the content or with other paths.'
  const what = isId ? 'the id' : 'the path'
  return new InputError(`Cannot group by content: ${what} '${name}' is not the path of a file${where}. ${fix}`, place)
}

async function hashFile(tree: Tree, path: string): Promise<string | undefined> {
  if ((await tree.kindOf(path)) !== 'file') return undefined
  const { blobId } = await import(/* webpackMode: "eager" */ '../git/blob_id.ts')
  return blobId(await tree.read(path))
}
