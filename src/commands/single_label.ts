import { InputError } from '../config/index.ts'
import type { LabelTable } from '../dataset/index.ts'

/** @throws {InputError} if samples have several labels each, because they cannot be split or balanced */
export function refuseMultiLabel(table: LabelTable, command: string): void {
  if (table.labelSets === undefined) return
  throw new InputError(
    `Cannot run \`${command}\`: the samples have several labels each. Set labels.label to one column, or use \`analyze\` or \`check\``,
  )
}
