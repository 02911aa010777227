import { InputError, readYaml } from '../../config/index.ts'
import { splitWord } from '../existing_splits.ts'
import { listedNames } from '../formats/class_label.ts'
import { isList, isObject, type JsonValue, member } from '../formats/json_parser.ts'
import type { Manifest } from '../formats/manifest.ts'
import { yamlValue } from '../formats/yaml_manifest.ts'
import { baseName, belowFolder, folderOf, joinPath } from '../paths.ts'
import { prefixed } from '../text_builder.ts'
import type { Tree } from '../tree/tree.ts'
import { utf8Text } from '../utf8.ts'

const METADATA = /^(?:[^/]+\/)?metadata\.(?:csv|jsonl|parquet)$/
const SHARD = /(?:^|\/)([a-z]+)-\d+-of-\d+\.parquet$/

/**
 * The label files of a Hugging Face dataset: `metadata.csv|jsonl|parquet` at the top or one folder down, or
 * `data/train-00000-of-00001.parquet`.
 *
 * @param files By their paths below the dataset.
 */
export function huggingFaceFiles(files: readonly string[]): readonly string[] {
  const metadata = files.filter((path) => METADATA.test(path))
  return metadata.length > 0 ? metadata : files.filter(isShard)
}

function isShard(path: string): boolean {
  return splitWord(SHARD.exec(path)?.[1] ?? '') !== undefined
}

export function isHuggingFace(path: string): boolean {
  return isShard(path) || METADATA.test(baseName(path))
}

/** Makes the ids of a `train/metadata.csv` paths below the dataset: the names in it are relative to its own folder. */
export function withFolderIds(manifest: Manifest, folder: string): Manifest {
  const file = manifest.files[0] ?? ''
  const below = folderOf(belowFolder(file, folder))
  const idPlace = manifest.columns.indexOf('file_name')
  if (!METADATA.test(baseName(file)) || idPlace === -1 || below === '') return manifest
  return {
    ...manifest,
    read: async (wanted) => {
      const rows = await manifest.read(wanted)
      const texts = rows.texts.map((column, i) =>
        wanted.texts[i] === idPlace ? prefixed(column, `${below}/`) : column,
      )
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
