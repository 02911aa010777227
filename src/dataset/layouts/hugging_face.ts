import { InputError, readYaml } from '../../config/index.ts'
import { idColumn } from '../columns.ts'
import { listedNames } from '../formats/class_label.ts'
import { isList, isObject, type JsonValue, member } from '../formats/json_parser.ts'
import type { Manifest } from '../formats/manifest.ts'
import { yamlValue } from '../formats/yaml_manifest.ts'
import { baseName, belowFolder, folderOf, joinPath } from '../paths.ts'
import type { SourceContext } from '../source_context.ts'
import { shardOf } from '../split_files.ts'
import { namedSplit } from '../split_names.ts'
import { prefixed } from '../text_builder.ts'
import { type TextColumn, textAt } from '../text_column.ts'
import type { Tree } from '../tree/tree.ts'
import { utf8Text } from '../utf8.ts'

const METADATA = /^(?:[^/]+\/)?metadata\.(?:csv|jsonl|parquet)$/

/**
 * The label files of Hugging Face datasets: `metadata.csv|jsonl|parquet` at the top or one folder down, or the shards
 * of each folder, such as `data/train-00000-of-00001.parquet`.
 *
 * @param files By their paths below the dataset.
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

export function isHuggingFace(path: string): boolean {
  return shardOf(path) !== undefined || METADATA.test(baseName(path))
}

/** Label files that lie beside the images that they name. */
const BESIDE = /^(?:metadata\.(?:csv|jsonl|parquet)|_annotations\.csv|_classes\.csv)$/

/**
 * Makes the ids of a `train/metadata.csv` paths below the dataset: the names in it are relative to its own folder, as are
 * those in a label file of a split's folder that names files there.
 */
export function withFolderIds(manifest: Manifest, { tree, folder, settings }: SourceContext): Manifest {
  const file = manifest.files[0] ?? ''
  const below = folderOf(belowFolder(file, folder))
  const isBeside = BESIDE.test(baseName(file))
  const id = settings.id ?? manifest.columns[idColumn(manifest.columns, []) ?? -1]
  const idPlace = METADATA.test(baseName(file))
    ? manifest.columns.indexOf('file_name')
    : manifest.columns.indexOf(`${id}`)
  if (idPlace === -1 || below === '' || !(isBeside || namedSplit(baseName(below)))) return manifest
  const isRelative = async (ids: TextColumn) =>
    isBeside || (ids.length > 0 && (await tree.kindOf(joinPath(folder, `${below}/${textAt(ids, 0)}`))) === 'file')
  return {
    ...manifest,
    read: async (wanted) => {
      const rows = await manifest.read(wanted)
      const texts: TextColumn[] = []
      for (const [i, column] of rows.texts.entries()) {
        const isId = wanted.texts[i] === idPlace && (await isRelative(column))
        texts.push(isId ? prefixed(column, `${below}/`) : column)
      }
      return { ...rows, texts }
    },
  }
}

/** The names of classes that the dataset's card (`README.md`) declares. */
export async function cardNames(tree: Tree, folder: string): Promise<ReadonlyMap<string, readonly string[]>> {
  const file = joinPath(folder, 'README.md')
  if ((await tree.kindOf(file)) !== 'file') return new Map()
  const front = /^---\r?\n([\s\S]*?)\r?\n---(?:\r?\n|$)/.exec(utf8Text(await tree.read(file), file))?.[1]
  if (front === undefined) return new Map()
  try {
    const card = yamlValue(await readYaml(front, { file }))
    return namesOfCard(isObject(card) ? member(card, 'dataset_info') : undefined)
  } catch (error) {
    if (error instanceof InputError) return new Map()
    throw error
  }
}

/** A card of several configurations describes each; the first that names a column's classes tells. */
function namesOfCard(info: JsonValue | undefined): ReadonlyMap<string, readonly string[]> {
  const configs = isList(info) ? info : [info]
  const found = configs.filter(isObject).map((config) => listedNames(member(config, 'features') ?? null))
  return new Map(found.toReversed().flatMap((names) => [...names]))
}
