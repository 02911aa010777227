import type { Decimal } from '../config/decimal.ts'
import { formatDecimal } from '../config/decimal.ts'
import type { Config, Strategy } from '../config/settings.ts'
import type { LabelTable } from '../dataset/label_table.ts'
import type { TextColumn } from '../dataset/text_column.ts'
import { sortByBytes } from './byte_order.ts'
import { type ByteWriter, createWriter, writeIntegers, writeJsonText, writeText, written } from './byte_writer.ts'
import { datasetDigest } from './digest.ts'
import type { SplitPlan } from './plan.ts'
import { rowsOfParts } from './rows_of_parts.ts'
import { type TrainingBalance, trainingBalance } from './training_balance.ts'

/** A split index file as it was read. */
export interface IndexFile {
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

/** The settings that an index file was made with. */
export interface RecordedConfig {
  /** None in a file of folds. */
  readonly ratios?: readonly [Decimal, Decimal, Decimal]
  readonly seed: number
  readonly rounding: 'class' | 'joint'
  readonly group: string | null
  readonly strategy: Strategy
}

export const INDEX_VERSION = 1

export interface IndexFileRequest {
  readonly table: LabelTable
  readonly plan: SplitPlan
  readonly config: Config
}

/** The bytes of `split_indices.json`: the same for the same dataset, config and earlier file, on every runtime. */
export function writeIndexFile({ table, plan, config }: IndexFileRequest): Uint8Array {
  const rows = rowsOfParts(plan)
  const writer = createWriter(table.ids.bytes.length + table.size * 24 + 4096)
  writeText(writer, `{\n  "version": ${INDEX_VERSION},\n  "generation": ${plan.generation},\n`)
  if (plan.settings.parts.kind === 'folds') writeFolds(writer, rows)
  else for (const [part, name] of plan.names.entries()) writeList(writer, name, rows[part] as Int32Array)
  writeBalance(writer, trainingBalance({ table, plan, config }))
  writeText(writer, `  "config": ${recordedConfig(plan, config)},\n`)
  writeText(writer, `  "dataset": ${recordedDataset(table)},\n`)
  writeIds(writer, table.ids, plan.names, rows)
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

/** On one line, with spaces as in the documented example; shared by index files and rules files. */
export function recordedConfig({ settings, rounding, group }: SplitPlan, { data }: Config): string {
  const shares =
    settings.parts.kind === 'splits'
      ? settings.parts.ratios.map((ratio, part) => `"${['train', 'val', 'test'][part]}_split": ${formatDecimal(ratio)}`)
      : [`"folds": ${settings.parts.count}`]
  const entries = [
    ...shares,
    `"seed": ${settings.seed}`,
    `"rounding": "${rounding}"`,
    `"group": ${JSON.stringify(group)}`,
    `"balancing_strategy": "${data.balancingStrategy}"`,
  ]
  return `{ ${entries.join(', ')} }`
}

function recordedDataset(table: LabelTable): string {
  const classes = table.classes.map((name) => JSON.stringify(name)).join(', ')
  return `{ "samples": ${table.size}, "classes": [${classes}], "digest": "${datasetDigest(table)}" }`
}

function writeIds(writer: ByteWriter, ids: TextColumn, names: readonly string[], rows: readonly Int32Array[]): void {
  writeText(writer, '  "ids": {')
  for (const [part, name] of names.entries()) {
    writeText(writer, `${part === 0 ? '' : ','}\n    "${name}": [`)
    const sorted = sortByBytes(ids, (rows[part] as Int32Array).slice())
    for (let i = 0; i < sorted.length; i++) {
      writeText(writer, i === 0 ? '\n      ' : ',\n      ')
      const row = sorted[i] as number
      writeJsonText(writer, ids.bytes, ids.offsets[row] as number, ids.offsets[row + 1] as number)
    }
    writeText(writer, sorted.length === 0 ? ']' : '\n    ]')
  }
  writeText(writer, '\n  }\n')
}
