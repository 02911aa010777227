import { listedFiles } from '../sample_files.ts'
import type { SourceContext } from '../source_context.ts'
import { weighedFinds } from './find_place.ts'
import { mayBeAnywhere } from './read_main.ts'
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
  const { files } = await listedFiles(context)
  const { found, isHere } = await weighedFinds(files, context)
  const winner = isHere ? found.find(({ find }) => find.folder === '') : clearWinner(found)
  return found.map((one) => {
    const { path, description, samples } = one.find
    const { score, reasons } = one
    return { path, description, ...(samples !== undefined && { samples }), score, reasons, isChosen: one === winner }
  })
}
