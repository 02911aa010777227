import type { Config } from '../../config/index.ts'
import type { LabelTable, TextColumn } from '../../dataset/index.ts'
import { type SplitPlan, type TrainingBalance, trainingBalance } from '../plan/index.ts'
import { sortByBytes } from './byte_order.ts'
import { type ByteWriter, createWriter, writeIntegers, writeJsonTexts, writeText, written } from './byte_writer.ts'
import { datasetDigest } from './digest.ts'
import { type RecordedConfig, recordedConfig } from './recorded_config.ts'
import { rowsOfParts } from './rows_of_parts.ts'
import { countsByClass, type RulesFile, writeRulesFile } from './rules_file.ts'
import type { ComingOrder } from './threaded_order.ts'

/** A split index file that was read: either lists of samples, or the cuts of a rules file. */
export type IndexFile = ListFile | RulesFile

/** An index file that lists the samples of each split. */
export interface ListFile {
  /** Distinguishes it from a rules file. */
  readonly kind: 'list'
  /** How often the dataset has been split from scratch, starting from 1. */
  readonly generation: number
  /** The names of the splits: `train`, `val` and `test`, or `0` to `k-1` for folds. */
  readonly names: readonly string[]
  /** The 0-based positions of each split's samples in the dataset's own order, parallel to `names`. */
  readonly positions: readonly Int32Array[]
  /** The ids of each split's samples, parallel to `names`. */
  readonly ids: readonly TextColumn[]
  /** The settings that the file was made with. */
  readonly config: RecordedConfig
  /** The dataset that the file was made for. */
  readonly dataset: {
    /** The number of samples. */
    readonly samples: number
    /** The names of the classes. */
    readonly classes: readonly string[]
    /** `sha256:` and the digest over the ids in dataset order. */
    readonly digest: string
  }
  /** The balanced training split, if the file has one. */
  readonly balance?: TrainingBalance
}

export const INDEX_VERSION = 1

interface IndexFileRequest {
  readonly table: LabelTable
  readonly plan: SplitPlan
  readonly config: Config
}

/**
 * The bytes of `split_indices.json`, or of a rules file if the plan has cut points. They are the same for the same
 * dataset, config and earlier file on every runtime.
 */
export function writeIndexFile(request: IndexFileRequest): Uint8Array {
  const rules = rulesFile(request)
  if (rules !== undefined) return rules
  const writer = createWriter(likelyBytes(request))
  for (const _ of fillHead(writer, request));
  for (const _ of fillIds(writer, request, orderOf(request.table.ids)));
  return written(writer)
}

/**
 * Like `writeIndexFile`, but in pieces, so that one can be written while the next is made.
 *
 * @param order The order of the ids from another thread. It is only used if the ids have not changed since.
 */
export async function* indexFilePieces(
  request: IndexFileRequest,
  order?: ComingOrder,
): AsyncGenerator<Uint8Array, void, void> {
  const rules = rulesFile(request)
  if (rules !== undefined) return yield rules
  const { ids } = request.table
  const writer = createWriter(Math.min(likelyBytes(request), PIECE_BYTES))
  for (const _ of fillHead(writer, request)) yield* taken(writer)
  const rows = order?.ids === ids ? await order.rows : undefined
  for (const _ of fillIds(writer, request, rows ?? orderOf(ids))) yield* taken(writer)
  yield written(writer)
}

/** The minimum size of a piece. Smaller ones cost more than they save. */
const PIECE_BYTES = 1 << 26

/** The bytes written so far, if they are enough for a piece. */
function* taken(writer: ByteWriter): Generator<Uint8Array, void, void> {
  if (writer.length < PIECE_BYTES) return
  yield written(writer)
  Object.assign(writer, createWriter(PIECE_BYTES))
}

function likelyBytes({ table: { ids, size } }: IndexFileRequest): number {
  return ids.bytes.length + size * 48 + 4096
}

function rulesFile({ table, plan, config }: IndexFileRequest): Uint8Array | undefined {
  const { cuts } = plan
  if (cuts === undefined) return undefined
  return writeRulesFile({
    size: table.size,
    counts: countsByClass(table),
    plan,
    cuts,
    recorded: recordedConfig(plan, config),
  })
}

/** Writes the file, and pauses from time to time so that the bytes can be taken away. */
type Filling = Generator<void, void, void>

/** The part of an index file with lists that comes before its ids. */
function* fillHead(writer: ByteWriter, { table, plan, config }: IndexFileRequest): Filling {
  const rows = rowsOfParts(plan)
  writeText(writer, `{\n  "version": ${INDEX_VERSION},\n  "generation": ${plan.generation},\n`)
  if (plan.settings.parts.kind === 'folds') yield* fillFolds(writer, rows)
  else for (const [part, name] of plan.names.entries()) yield writeList(writer, name, rows[part] as Int32Array)
  yield writeBalance(writer, trainingBalance({ table, plan, config }))
  writeText(writer, `  "config": ${recordedConfig(plan, config)},\n`)
  writeText(writer, `  "dataset": ${recordedDataset(table)},\n`)
}

function writeList(writer: ByteWriter, name: string, rows: Int32Array): void {
  writeText(writer, `  "${name}": `)
  writeIntegers(writer, rows)
  writeText(writer, ',\n')
}

function* fillFolds(writer: ByteWriter, rows: readonly Int32Array[]): Filling {
  writeText(writer, '  "folds": [')
  for (const [fold, list] of rows.entries()) {
    writeText(writer, fold === 0 ? '\n    ' : ',\n    ')
    yield writeIntegers(writer, list)
  }
  writeText(writer, '\n  ],\n')
}

function writeBalance(writer: ByteWriter, balance: TrainingBalance | undefined): void {
  if (balance?.kind === 'rows') writeList(writer, 'train_balanced', balance.rows)
  if (balance?.kind === 'weights')
    writeText(writer, `  "train_weights": [${Array.from(balance.weights).join(', ')}],\n`)
}

function recordedDataset(table: LabelTable): string {
  const classes = table.classes.map((name) => JSON.stringify(name)).join(', ')
  return `{ "samples": ${table.size}, "classes": [${classes}], "digest": "${datasetDigest(table)}" }`
}

/** @param order All rows, sorted by the bytes of their ids. */
function* fillIds(writer: ByteWriter, { table: { ids }, plan }: IndexFileRequest, order: Int32Array): Filling {
  const rows = rowsOfParts(plan, order)
  writeText(writer, '  "ids": {')
  for (const [part, name] of plan.names.entries()) {
    const list = rows[part] as Int32Array
    writeText(writer, `${part === 0 ? '' : ','}\n    "${name}": [`)
    for (let start = 0; start < list.length; start += IDS_AT_ONCE) {
      writeText(writer, start === 0 ? '\n      ' : ',\n      ')
      yield writeJsonTexts(writer, ids, list.subarray(start, start + IDS_AT_ONCE), ',\n      ')
    }
    writeText(writer, list.length === 0 ? ']' : '\n    ]')
  }
  writeText(writer, '\n  }\n}\n')
}

const IDS_AT_ONCE = 1 << 17

/** All rows, sorted by the bytes of their ids. */
function orderOf(ids: TextColumn): Int32Array {
  const rows = new Int32Array(ids.length)
  for (let row = 0; row < rows.length; row++) rows[row] = row
  return sortByBytes(ids, rows)
}
