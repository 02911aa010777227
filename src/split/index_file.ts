import type { Config } from '../config/index.ts'
import type { LabelTable, TextColumn } from '../dataset/index.ts'
import { sortByBytes } from './byte_order.ts'
import { type ByteWriter, createWriter, writeIntegers, writeJsonTexts, writeText, written } from './byte_writer.ts'
import { datasetDigest } from './digest.ts'
import type { ComingOrder } from './order_beside.ts'
import type { SplitPlan } from './plan.ts'
import { type RecordedConfig, recordedConfig } from './recorded_config.ts'
import { rowsOfParts } from './rows_of_parts.ts'
import type { RulesFile } from './rules_file.ts'
import { writeRulesFile } from './rules_file.ts'
import { type TrainingBalance, trainingBalance } from './training_balance.ts'

/** A split index file as it was read: lists of samples, or the cuts of a rules file. */
export type IndexFile = ListFile | RulesFile

export interface ListFile {
  readonly kind: 'list'
  readonly generation: number
  /** `train`, `val`, `test`, or `0` ... `k-1` for folds. */
  readonly names: readonly string[]
  /** 0-based positions in the dataset's order, by split. */
  readonly positions: readonly Int32Array[]
  /** Ids by split. */
  readonly ids: readonly TextColumn[]
  readonly config: RecordedConfig
  readonly dataset: { readonly samples: number; readonly classes: readonly string[]; readonly digest: string }
  readonly balance?: TrainingBalance
}

export const INDEX_VERSION = 1

export interface IndexFileRequest {
  readonly table: LabelTable
  readonly plan: SplitPlan
  readonly config: Config
}

/**
 * The bytes of `split_indices.json`, or of a rules file where the plan was made by cuts: the same for the same dataset,
 * config and earlier file, on every runtime.
 */
export function writeIndexFile(request: IndexFileRequest): Uint8Array {
  const { ids } = request.table
  return rulesFile(request) ?? withIds(listFile(request), request, sortByBytes(ids, rowNumbers(ids.length)))
}

/** As `writeIndexFile`, where another thread may be sorting the ids already. */
export async function writeIndexFileWith(
  order: ComingOrder | undefined,
  request: IndexFileRequest,
): Promise<Uint8Array> {
  const rules = rulesFile(request)
  if (rules !== undefined) return rules
  const { ids } = request.table
  const writer = listFile(request)
  return withIds(writer, request, (await order?.rows) ?? sortByBytes(ids, rowNumbers(ids.length)))
}

function rulesFile({ table, plan, config }: IndexFileRequest): Uint8Array | undefined {
  const { cuts } = plan
  return cuts && writeRulesFile({ table, plan, cuts, recorded: recordedConfig(plan, config) })
}

/** All of an index file of lists in front of its ids. */
function listFile({ table, plan, config }: IndexFileRequest): ByteWriter {
  const rows = rowsOfParts(plan)
  const writer = createWriter(table.ids.bytes.length + table.size * 48 + 4096)
  writeText(writer, `{\n  "version": ${INDEX_VERSION},\n  "generation": ${plan.generation},\n`)
  if (plan.settings.parts.kind === 'folds') writeFolds(writer, rows)
  else for (const [part, name] of plan.names.entries()) writeList(writer, name, rows[part] as Int32Array)
  writeBalance(writer, trainingBalance({ table, plan, config }))
  writeText(writer, `  "config": ${recordedConfig(plan, config)},\n`)
  writeText(writer, `  "dataset": ${recordedDataset(table)},\n`)
  return writer
}

function withIds(writer: ByteWriter, { table: { ids }, plan }: IndexFileRequest, order: Int32Array): Uint8Array {
  writeIds(writer, ids, plan, order)
  writeText(writer, '}\n')
  return written(writer)
}

function writeList(writer: ByteWriter, name: string, rows: Int32Array): void {
  writeText(writer, `  "${name}": `)
  writeIntegers(writer, rows)
  writeText(writer, ',\n')
}

function writeFolds(writer: ByteWriter, rows: readonly Int32Array[]): void {
  writeText(writer, '  "folds": [')
  for (const [fold, list] of rows.entries()) {
    writeText(writer, fold === 0 ? '\n    ' : ',\n    ')
    writeIntegers(writer, list)
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

/** @param order All rows by the bytes of their ids. */
function writeIds(writer: ByteWriter, ids: TextColumn, plan: SplitPlan, order: Int32Array): void {
  const { names } = plan
  const rows = rowsOfParts(plan, order)
  writeText(writer, '  "ids": {')
  for (const [part, name] of names.entries()) {
    const list = rows[part] as Int32Array
    writeText(writer, `${part === 0 ? '' : ','}\n    "${name}": [`)
    if (list.length > 0) {
      writeText(writer, '\n      ')
      writeJsonTexts(writer, ids, list, ',\n      ')
    }
    writeText(writer, list.length === 0 ? ']' : '\n    ]')
  }
  writeText(writer, '\n  }\n')
}

function rowNumbers(size: number): Int32Array {
  const rows = new Int32Array(size)
  for (let row = 0; row < size; row++) rows[row] = row
  return rows
}
