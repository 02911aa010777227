import {
  checkNoMore,
  checkOptions,
  checkText,
  counted,
  type Decimal,
  decimal,
  HASHES,
  STRATEGIES,
  shortened,
  wrongType,
} from '../../config/index.ts'
import { type TextColumn, textColumn } from '../../dataset/index.ts'
import { SPLIT_NAMES, type SplitName, type TrainingBalance } from '../plan/index.ts'
import { INDEX_VERSION, type IndexFile, type ListFile } from './index_file.ts'
import { isRecord, type JsonRecord, parseJsonFile, refuse, wholeNumber } from './json_file.ts'
import { readRules } from './parse_rules.ts'
import { readPlainFile } from './plain_file.ts'
import { readBalancing } from './recorded_balancing.ts'
import type { RecordedConfig } from './recorded_config.ts'

/**
 * Parses a split index file. A damaged file is rejected: one that is not JSON, has conflict markers, an
 * unknown version, an id or a position twice, or lists of unequal lengths.
 *
 * @param bytes The content of the file.
 * @throws {InputError} with the name of the file, and the line if the text itself is broken.
 */
export function parseIndexFile(
  bytes: Uint8Array,
  origin: {
    /** The name of the file, for messages. */
    readonly file: string
  },
  ...more: never[]
): IndexFile {
  const doing = 'read an index file'
  checkNoMore(more, doing, 'bytes and options')
  if (!(bytes instanceof Uint8Array)) throw wrongType({ doing, name: 'bytes' }, 'a Uint8Array', bytes)
  checkOptions(origin, { doing, name: 'options', known: ['file'], example: '{ file: "split_indices.json" }' })
  const { file } = origin
  checkText(file, { doing, name: 'file' }, 'the name of the file')
  const plain = readPlainFile(bytes, namesOf)
  const json = plain?.json ?? parseJsonFile(bytes, file)
  if (json['version'] === undefined && Array.isArray(json['train'])) {
    return refuse(file, 'it was written by another tool. Set data.split_indices_path to another file.')
  }
  if (json['version'] !== INDEX_VERSION) {
    return refuse(
      file,
      `its version is ${JSON.stringify(json['version'] ?? null)}, and this tool reads version ${INDEX_VERSION}`,
    )
  }
  const generation = wholeNumber(json['generation'], 'generation', file)
  if (json['cuts'] !== undefined) return readRules(json, { generation, config: readConfig(json['config'], file), file })
  return readLists(json, { generation, file, ids: plain?.ids })
}

function namesOf({ folds }: JsonRecord): readonly string[] {
  return Array.isArray(folds) ? folds.map((_, fold) => String(fold)) : SPLIT_NAMES
}

interface Lists {
  readonly generation: number
  readonly file: string
  /** The ids, if they have been read. */
  readonly ids: readonly TextColumn[] | undefined
}

/** Checks that a split has as many ids as positions. */
type CountCheck = <List extends { readonly length: number }>(ids: List, part: number) => List

function readLists(json: JsonRecord, { generation, file, ids }: Lists): ListFile {
  const names = namesOf(json)
  const lists = Array.isArray(json['folds']) ? json['folds'] : SPLIT_NAMES.map((name) => json[name])
  const positions = readPositions(lists, names, file)
  const balance = readBalance(json, positions[0], file)
  const checkCount: CountCheck = (list, part) => {
    const count = positions[part]?.length ?? 0
    if (list.length === count) return list
    return refuse(file, `'${names[part]}' has ${counted(count, 'position')} and ${counted(list.length, 'id')}`)
  }
  return {
    kind: 'list',
    generation,
    names,
    positions,
    ids: ids === undefined ? readIds(json['ids'], names, file, checkCount) : ids.map(checkCount),
    config: readConfig(json['config'], file),
    dataset: readDataset(json['dataset'], file),
    ...(balance && { balance }),
  }
}

function readPositions(lists: readonly unknown[], names: readonly string[], file: string): Int32Array[] {
  const positions = lists.map((list, part) => integers(list, names[part] ?? '', file))
  const seen = placesSeen(positions)
  for (const [part, list] of positions.entries()) {
    for (const position of list) {
      if (seen(position)) refuse(file, `position ${position} occurs twice, the second time in '${names[part]}'`)
    }
  }
  return positions
}

/** Up to this many bytes per position are used to find those that occur twice. */
const MOST_BYTES_PER_POSITION = 8

/** Returns whether a position was seen before, and notes it. Positions that can be rows take one byte each. */
function placesSeen(lists: readonly Int32Array[]): (position: number) => boolean {
  const most = lists.reduce((sum, list) => sum + list.length, 0) * MOST_BYTES_PER_POSITION
  const near = new Uint8Array(most)
  const far = new Set<number>()
  return (position) => {
    const isSeen = position < most ? near[position] === 1 : far.has(position)
    if (position < most) near[position] = 1
    else far.add(position)
    return isSeen
  }
}

function integers(list: unknown, name: string, file: string): Int32Array {
  if (list instanceof Int32Array) return list
  if (!Array.isArray(list)) return refuse(file, `it has no list '${name}'`)
  const bad = list.findIndex((value) => !Number.isInteger(value) || value < 0 || value > 0x7fffffff)
  if (bad >= 0) return refuse(file, `'${name}' contains ${JSON.stringify(list[bad])}, which is not a position`)
  return Int32Array.from(list as number[])
}

function readIds(json: unknown, names: readonly string[], file: string, checkCount: CountCheck): TextColumn[] {
  if (!isRecord(json)) return refuse(file, "it has no 'ids'")
  const seen = new Set<string>()
  return names.map((name, part) => {
    const list = json[name]
    if (!Array.isArray(list)) return refuse(file, `'ids' has no list '${name}'`)
    for (const id of list) {
      if (typeof id !== 'string')
        return refuse(file, `'ids' contains ${JSON.stringify(id)} in '${name}', which is not a string`)
      if (seen.has(id)) return refuse(file, `the id '${id}' occurs twice, the second time in '${name}'`)
      seen.add(id)
    }
    checkCount(list, part)
    return textColumn(list as string[])
  })
}

function readBalance(json: JsonRecord, train: Int32Array | undefined, file: string): TrainingBalance | undefined {
  const { train_balanced: rows, train_weights: weights } = json
  if (rows !== undefined) return { kind: 'rows', rows: integers(rows, 'train_balanced', file) }
  if (weights === undefined) return undefined
  if (!Array.isArray(weights) || weights.some((weight) => typeof weight !== 'number')) {
    return refuse(file, "'train_weights' is not a list of numbers")
  }
  if (weights.length !== train?.length) {
    return refuse(
      file,
      `'train' has ${counted(train?.length ?? 0, 'position')} and 'train_weights' has ${counted(weights.length, 'weight')}`,
    )
  }
  return { kind: 'weights', weights: Float64Array.from(weights) }
}

function readConfig(json: unknown, file: string): RecordedConfig {
  if (!isRecord(json)) return refuse(file, "it has no 'config'")
  const { seed, rounding, group, balancing_strategy } = json
  if (!Number.isSafeInteger(seed))
    return refuse(file, `its seed is ${JSON.stringify(seed ?? null)}, not a whole number`)
  if (rounding !== 'class' && rounding !== 'joint') {
    return refuse(file, `its rounding is ${JSON.stringify(rounding ?? null)}, not 'class' or 'joint'`)
  }
  if (group !== null && typeof group !== 'string')
    return refuse(
      file,
      group === undefined ? 'its group is missing' : `its group is ${JSON.stringify(group)}, not a string`,
    )
  const hash = HASHES.find((name) => name === (json['hash'] ?? 'md5'))
  if (hash === undefined) return refuse(file, `its hash is ${JSON.stringify(json['hash'])}, not 'md5' or 'sha256'`)
  const stratified = json['use_stratified_split'] ?? true
  if (typeof stratified !== 'boolean') {
    return refuse(file, `its use_stratified_split is ${JSON.stringify(stratified)}, not true or false`)
  }
  const strategy = STRATEGIES.find((name) => name === balancing_strategy)
  if (strategy === undefined) {
    return refuse(file, `its balancing_strategy is ${JSON.stringify(balancing_strategy ?? null)}, not a known strategy`)
  }
  const ratios = json['folds'] === undefined ? { ratios: readRatios(json, file) } : {}
  const frozen = readFrozen(json['frozen_splits'], ratios.ratios, file)
  const balancing = json['balancing'] === undefined ? undefined : readBalancing(json['balancing'], strategy)
  if (balancing === undefined && json['balancing'] !== undefined)
    return refuse(file, `its balancing is ${shortened(JSON.stringify(json['balancing']))}, not settings of balancing`)
  return {
    ...ratios,
    seed: seed as number,
    hash,
    rounding,
    group,
    stratified,
    ...(frozen && { frozen }),
    strategy,
    ...(balancing && { balancing }),
  }
}

/** At least one split with a share must be left for new samples. */
function readFrozen(json: unknown, ratios: RecordedConfig['ratios'], file: string): readonly SplitName[] | undefined {
  if (json === undefined || ratios === undefined) return undefined
  const frozen = SPLIT_NAMES.filter((name) => Array.isArray(json) && json.includes(name))
  const isOpen = SPLIT_NAMES.some((name, part) => !frozen.includes(name) && (ratios[part]?.units ?? 0n) > 0n)
  if (frozen.length === 0 || !isOpen || (json as unknown[]).length !== frozen.length)
    return refuse(file, `its frozen_splits is ${JSON.stringify(json)}, not a list of one or two splits`)
  return frozen
}

function readRatios(json: JsonRecord, file: string): [Decimal, Decimal, Decimal] {
  const read = (name: string): Decimal => {
    const ratio = json[`${name}_split`]
    if (typeof ratio !== 'number' || !(ratio >= 0 && ratio <= 1)) {
      return refuse(file, `its ${name}_split is ${JSON.stringify(ratio ?? null)}, not a share`)
    }
    return decimal(ratio)
  }
  return [read('train'), read('val'), read('test')]
}

function readDataset(json: unknown, file: string): ListFile['dataset'] {
  if (!isRecord(json)) return refuse(file, "it has no 'dataset'")
  const { samples, classes, digest } = json
  if (!Array.isArray(classes) || typeof digest !== 'string') {
    return refuse(file, "its 'dataset' lacks 'classes' or 'digest'")
  }
  return { samples: wholeNumber(samples, 'samples', file), classes: classes.map(String), digest }
}
