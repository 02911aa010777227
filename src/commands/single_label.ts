import { InputError } from '../config/index.ts'
import type { LabelTable } from '../dataset/index.ts'

/** @throws {InputError} where samples have several labels each, which cannot be split or balanced yet. */
export function refuseMultiLabel(table: LabelTable, command: string): void {
  if (table.labelSets === undefined) return
  throw new InputError(
    `Cannot ${command} samples that have several labels each: name one label column (labels.label), or use analyze and check`,
  )
}
