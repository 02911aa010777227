import { findLabelConflicts, type LabelConflicts, rowsAsUnits } from '../../analysis/index.ts'
import type { LabelTable } from '../../dataset/index.ts'
import type { GateRequest } from '../../gate/index.ts'
import { contentCodes, type FileContent } from './content_codes.ts'

interface ConflictQuestion {
  readonly table: LabelTable
  /** The content of the files, if it is known. */
  readonly fileOf: FileContent | undefined
  /** A code for the image or id that each row belongs to, if a sample can have several rows. */
  readonly units?: Int32Array | undefined
}

/** Returns the samples with identical content and different labels; undefined if no content is known. */
export function labelConflicts({ table, fileOf, units }: ConflictQuestion): LabelConflicts | undefined {
  const codes = contentCodes(table, fileOf)
  if (fileOf === undefined && !codes.some((code) => code >= 0)) return undefined
  const { labels, labelSets } = table
  return findLabelConflicts(
    table,
    units === undefined ? { codes, labels, ...(labelSets && { labelSets }) } : rowsAsUnits(table, codes, units),
  )
}

interface StateQuestion extends ConflictQuestion {
  readonly whyNot: string | undefined
  readonly whyNotAll: string | undefined
}

/** Returns what the gate needs to know about `label_conflicts`. */
export function conflictState(question: StateQuestion): NonNullable<GateRequest['conflicts']> {
  const found = labelConflicts(question)
  const { whyNot, whyNotAll } = question
  return {
    ...(found && { found }),
    ...(whyNot !== undefined && { whyNot }),
    ...(whyNotAll !== undefined && { whyNotAll }),
  }
}
