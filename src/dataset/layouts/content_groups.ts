import { InputError, type Problem } from '../../config/index.ts'
import { joinPath } from '../paths/index.ts'
import { codeBook, type Groups, type TextColumn, textAt } from '../table/index.ts'
import type { Tree } from '../tree/index.ts'
import type { ContentColumn } from './content_column.ts'
import { CONTENT_KEY } from './group_key.ts'

/** Git's blob id of an empty file. Empty files are not considered identical. */
const EMPTY_BLOB = 'e69de29bb2d1d6434b8b29ae775ad8c2e48c5391'

/** Groups samples with equal values in the column `labels.content`. Samples without a value have no group. */
export function valueGroups({ content, contentValues }: ContentColumn): Groups {
  return { codes: content, names: contentValues, ...CONTENT_KEY, byContent: true }
}

/** The label file and the line of a row, as far as they are known. */
type PlaceOf = (row: number) => Omit<Problem, 'message'> | undefined

/**
 * Groups samples whose files are identical, by their Git blob ids.
 *
 * @param ids Paths relative to the dataset's folder.
 * @throws {InputError} if an id is not a file.
 */
export async function contentGroups(tree: Tree, folder: string, ids: TextColumn, placeOf?: PlaceOf): Promise<Groups> {
  return groupsOf({ tree, folder, ids, isFile: () => true, placeOf })
}

/** Like `contentGroups`, for an additional dataset: samples that are not files there have no group. */
export async function contentGroupsOfFiles(tree: Tree, folder: string, ids: TextColumn): Promise<Groups> {
  const files = new Set((await tree.files(folder)).map(({ path }) => path))
  return groupsOf({ tree, folder, ids, isFile: (path) => files.has(path) })
}

interface Grouping {
  readonly tree: Tree
  readonly folder: string
  readonly ids: TextColumn
  readonly isFile: (path: string) => boolean
  readonly placeOf?: PlaceOf | undefined
}

async function groupsOf({ tree, folder, ids, isFile, placeOf }: Grouping): Promise<Groups> {
  const blobs = (await tree.blobIds?.(folder)) ?? new Map<string, string>()
  const known = codeBook()
  const codes = new Int32Array(ids.length)
  for (let row = 0; row < ids.length; row++) {
    const id = textAt(ids, row)
    const blob = blobs.get(id) ?? (isFile(id) ? await hashFile(tree, joinPath(folder, id)) : EMPTY_BLOB)
    if (blob === undefined) throw notAFile(id, folder, placeOf?.(row))
    codes[row] = blob === EMPTY_BLOB ? -1 : known.codeOf(blob)
  }
  return { codes, names: known.values, ...CONTENT_KEY, byContent: true }
}

function notAFile(id: string, folder: string, place: Omit<Problem, 'message'> = {}): InputError {
  const where = folder === '' || folder === '.' ? '' : ` in ${folder}`
  const message = `Cannot group by content: the id '${id}' is not the path of a file${where}. Set labels.content to the column with the content, or labels.id to the column with the paths.`
  return new InputError(message, place)
}

async function hashFile(tree: Tree, path: string): Promise<string | undefined> {
  if ((await tree.kindOf(path)) !== 'file') return undefined
  const { blobId } = await import(/* webpackMode: "eager" */ '../git/blob_id.ts')
  return blobId(await tree.read(path))
}
