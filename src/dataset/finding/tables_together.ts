import { guessLabel, lineToRead, settingsOfFlags } from '../formats/index.ts'
import { fileSetting } from '../layouts/index.ts'
import { baseName, folderOf, looksLikeSplit } from '../paths/index.ts'
import type { Look } from './found/index.ts'
import type { Inventory } from './offers/index.ts'
import { type TableLook, withNamedIds } from './tables/index.ts'

/**
 * Returns the line that reads tables with the same file name and columns in different folders as one dataset, such as
 * `en/train.csv` and `de/train.csv`. Returns nothing for tables without a column that looks like classes.
 */
export function tablesTogether(
  looks: readonly TableLook[],
  { files, context }: Pick<Look, 'files' | 'context'>,
): Pick<Inventory, 'together'> {
  const alike = new Map<string, TableLook[]>()
  for (const table of looks) {
    const key = keyOf(table)
    if (key !== undefined) alike.set(key, [...(alike.get(key) ?? []), table])
  }
  const [largest] = [...alike.values()].sort((a, b) => b.length - a.length)
  const [first] = largest ?? []
  if (largest === undefined || first === undefined || largest.length < 2) return {}
  const paths = largest.flatMap((table) => table.paths).sort()
  const guess = guessLabel(first.columns, first.isHeadless)
  const [flags = []] = guess?.flags ?? []
  const read = first.isHeadless ? settingsOfFlags(withNamedIds(flags, first)) : { label: guess?.look.name ?? '' }
  return {
    together: { line: lineToRead({ ...context.settings, file: fileSetting(paths, files), ...read }, context), paths },
  }
}

function keyOf({ paths, columns, isHeadless, format, names }: TableLook): string | undefined {
  const guess = guessLabel(columns, isHeadless)
  // Without column names, the rows must name files: `training-a/REFERENCE.csv` next to recordings.
  if (isHeadless)
    return guess && names?.areMedia ? JSON.stringify([format, paths.map(baseName), guess.flags[0]]) : undefined
  // Folders of splits belong to one dataset with the others, which may have other columns.
  if (paths.some((path) => folderOf(path).split('/').some(looksLikeSplit))) return undefined
  if (guess === undefined || guess.settings !== undefined || guess.look.several !== undefined) return undefined
  return JSON.stringify([format, paths.map(baseName), guess.look.name, columns.map(({ name }) => name)])
}
