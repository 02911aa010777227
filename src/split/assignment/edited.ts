import { compareRows, type LabelTable, type TextColumn, textAt } from '../../dataset/index.ts'
import { datasetDigest, type IndexFile, type ListFile, matchLists } from '../index_file/index.ts'
import { misplacedPositions, positionProblem } from './differences.ts'

/**
 * Returns evidence that the lists of an index file were edited by hand: they are not in the order that this tool
 * writes, or the file is for exactly these samples and its positions and ids do not match. Returns nothing if there is
 * no evidence.
 */
export function whyEdited(table: LabelTable, file: IndexFile): string | undefined {
  if (file.kind !== 'list') return undefined
  return whyUnordered(file) ?? (isForTheseSamples(table, file) ? whyContradictory(table, file) : undefined)
}

function whyUnordered({ ids, positions, names }: ListFile): string | undefined {
  for (const [part, name] of names.entries()) {
    const list = ids[part] as TextColumn
    for (let i = 1; i < list.length; i++) {
      if (compareRows(list, i - 1, i) > 0) return `'${textAt(list, i)}' is out of order in the ids of ${name}`
    }
    const misplaced = positions[part]?.find((position, i, all) => i > 0 && position < (all[i - 1] as number))
    if (misplaced !== undefined) return `position ${misplaced} is out of order in ${name}`
  }
  return undefined
}

function isForTheseSamples(table: LabelTable, { dataset }: ListFile): boolean {
  return dataset.samples === table.size && dataset.digest === datasetDigest(table)
}

function whyContradictory({ ids, size }: LabelTable, file: ListFile): string | undefined {
  const rows = matchLists(file.ids, ids, file.config)
  for (const { position, part } of misplacedPositions(file, rows, size)) {
    return positionProblem({ ids, size }, position, String(file.names[part]))
  }
  return undefined
}
