import { existsSync } from 'node:fs'
import { extname, relative, resolve } from 'node:path'
import { InputError, type SettingChange } from '../../config/index.ts'
import { withSlashes } from '../../dataset/index.ts'
import { isRulesPath } from '../../split/index.ts'
import { type Project, refuseIndexPath, type SplitOptions } from '../input/index.ts'
import { isTableFile, PAGE_ENDINGS, refuseOtherFormat, refuseUnknownEnding, tell } from '../output/index.ts'
import { isFolderPath, openSplitFolder, type SplitFolder } from './folder_place.ts'

/** Where `split` writes: to the index file, to a table of rows, or to a folder with a file per split; and its report. */
export interface Target {
  /** The index file that the split grows from. It is written if there is nothing else to write. */
  readonly index?: string
  readonly rows?: string
  readonly folder?: SplitFolder
  /** The report as a page, next to which the configured index file is written. */
  readonly page?: string
}

export function targetOf({ config, root, configPath }: Project, { output, folds, format }: SplitOptions): Target {
  const configured =
    configPath !== undefined && config.data.saveSplitIndices ? resolve(root, config.data.splitIndicesPath) : undefined
  if (isTableFile(output)) return { rows: output, ...(configured !== undefined && { index: configured }) }
  if (isPage(output)) {
    if (format !== undefined) refuseOtherFormat(format, output, 'html')
    return { page: output, ...(configured !== undefined && { index: configured }) }
  }
  if (output === undefined) return configured === undefined ? {} : { index: configured }
  if (isFolderPath(output)) {
    const kept = folds === undefined && configured !== undefined && existsSync(configured) ? configured : undefined
    const folder = openSplitFolder(output, isRulesPath(kept ?? ''))
    refuseIndexPath(relative('', folder.index), root)
    return { index: kept ?? folder.index, folder }
  }
  refuseUnknownEnding(output)
  refuseIndexPath(output, root)
  return { index: resolve(output) }
}

function isPage(output: string | undefined): output is string {
  return output !== undefined && PAGE_ENDINGS.has(extname(output).toLowerCase())
}

/** Whether the split is written to the index file. */
export function isIndexWritten({ rows, folder }: Target): boolean {
  return rows === undefined && folder === undefined
}

/** Whether the split is written to the index file as lists of samples. */
export function writesLists(target: Target): boolean {
  return target.index !== undefined && isIndexWritten(target) && !isRulesPath(target.index)
}

/** Returns the number of folds that `--folds` asks for. */
export function foldCount(text: string): number {
  const count = Number(text)
  if (/^\d+$/.test(text) && count >= 2 && count <= 1000) return count
  throw new InputError(`Cannot use '${text}' for --folds: it must be a whole number from 2 to 1,000`)
}

/** Returns a path as messages show it, from the working directory. */
export function shownPath(path: string): string {
  return withSlashes(relative('', path))
}

/** Says that nothing was written because of other settings. Returns the exit code. */
export function tellChangedSettings(changed: readonly SettingChange[], { index = '' }: Target, command: string): 1 {
  const differences = changed.map(({ key, before, after }) => `${key} ${before} → ${after}`).join(', ')
  tell(`Wrote nothing because '${shownPath(index)}' was created with different settings: ${differences}`, {})
  tell(
    `Restore the settings, or run \`${command} --rebalance\`, which splits again from scratch and moves samples between splits.`,
    {},
  )
  return 1
}
