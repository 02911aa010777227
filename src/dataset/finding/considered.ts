import { readableFiles } from '../sample_files.ts'
import type { SourceContext } from '../source_context.ts'
import { weighedFinds } from './find_place.ts'
import { lookAt } from './look.ts'
import { mayBeAnywhere } from './read_main.ts'
import { searchedFiles } from './searched_folders.ts'
import { lookAtTables } from './table_looks.ts'
import { clearWinner } from './weigh.ts'

/** A dataset that was found, with how much speaks for it. */
export interface ConsideredDataset {
  /** Below the folder that was given; '' for that folder itself. */
  readonly path: string
  readonly description: string
  /** As far as a look at names and the first lines tells. */
  readonly samples?: number
  readonly score: number
  readonly reasons: readonly string[]
  readonly isChosen: boolean
}

/** What may be the dataset, the likeliest first; nothing where the path or the settings leave nothing to look for. */
export async function considered(context: SourceContext): Promise<readonly ConsideredDataset[] | undefined> {
  if (!mayBeAnywhere(context)) return undefined
  const { files } = await readableFiles(context)
  const { found, isHere } = await weighedFinds(files, context)
  const winner = isHere ? found.find(({ find }) => find.folder === '') : clearWinner(found)
  const taken = found.map((one): ConsideredDataset => {
    const { path, description, samples } = one.find
    const { score, reasons } = one
    return { path, description, ...(samples !== undefined && { samples }), score, reasons, isChosen: one === winner }
  })
  return [...taken, ...(await passedOver(files, context))]
}

/** Tables that were opened, and why they are no datasets. */
async function passedOver(files: readonly string[], context: SourceContext): Promise<ConsideredDataset[]> {
  const looks = await lookAtTables(lookAt(searchedFiles(files), context))
  return looks.flatMap(({ paths: [path = ''], labels, isHeadless }): ConsideredDataset[] => {
    const reason = isHeadless ? 'the first row looks like data' : (labels?.problem ?? 'no column is named like a label')
    const isDataset = !isHeadless && labels !== undefined && labels.problem === undefined
    return isDataset ? [] : [{ path, description: 'table', score: 0, reasons: [reason], isChosen: false }]
  })
}
