import { idColumn, type Manifest } from '../formats/index.ts'
import { baseName, belowFolder, folderOf, joinPath, namedSplit, shardOf } from '../paths/index.ts'
import { prefixed, type TextColumn, textAt } from '../table/index.ts'
import type { SourceContext } from '../tree/index.ts'

const METADATA = /^(?:[^/]+\/)?metadata\.(?:csv|jsonl|parquet)$/

/**
 * Finds the label files of Hugging Face datasets: `metadata.csv|jsonl|parquet` at the top level or one level deep, or the
 * shards of each folder, such as `data/train-00000-of-00001.parquet`.
 *
 * @param files Paths below the dataset.
 */
export function huggingFaceFiles(files: readonly string[]): readonly (readonly string[])[] {
  const metadata = files.filter((path) => METADATA.test(path))
  if (metadata.length > 0) return [metadata]
  const subsets = new Map<string, string[]>()
  for (const path of files) {
    const shard = shardOf(path)
    if (shard === undefined) continue
    const key = `${shard.folder}/*${path.slice(path.lastIndexOf('.'))}`
    const subset = subsets.get(key)
    if (subset) subset.push(path)
    else subsets.set(key, [path])
  }
  return [...subsets.values()]
}

/** Label files in the same folder as the images that they name. */
const NEXT_TO_IMAGES = /^(?:metadata\.(?:csv|jsonl|parquet)|_annotations\.csv|_classes\.csv)$/

/**
 * Turns the ids in `train/metadata.csv` into paths below the dataset. The names in it are relative to its folder, as in a
 * label file in a split folder that names files in the same folder.
 */
export function withFolderIds(manifest: Manifest, { tree, folder, settings }: SourceContext): Manifest {
  const file = manifest.files[0] ?? ''
  const below = folderOf(belowFolder(file, folder))
  const isNextToImages = NEXT_TO_IMAGES.test(baseName(file))
  if (below === '' || !(isNextToImages || namedSplit(baseName(below)))) return manifest
  const placeOfIds = async () => {
    if (METADATA.test(baseName(file))) return manifest.columns.indexOf('file_name')
    return settings.id === undefined ? idColumn(manifest, []) : manifest.columns.indexOf(`${settings.id}`)
  }
  const isRelative = async (ids: TextColumn) =>
    isNextToImages || (ids.length > 0 && (await tree.kindOf(joinPath(folder, `${below}/${textAt(ids, 0)}`))) === 'file')
  return {
    ...manifest,
    read: async (wanted) => {
      const rows = await manifest.read(wanted)
      const idPlace = await placeOfIds()
      const texts: TextColumn[] = []
      for (const [i, column] of rows.texts.entries()) {
        const isId = wanted.texts[i] === idPlace && (await isRelative(column))
        texts.push(isId ? prefixed(column, `${below}/`) : column)
      }
      return { ...rows, texts }
    },
  }
}
