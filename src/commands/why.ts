import { type ConsideredDataset, consideredDatasets } from '../dataset/index.ts'
import { counted, safeText } from '../report/index.ts'
import type { Project } from './project.ts'

/** What may be the dataset, the likeliest first, with what speaks for each; for `analyze --why`. */
export async function whyText({ tree, config }: Project): Promise<string> {
  const considered = await consideredDatasets(tree, config)
  if (considered === undefined)
    return 'The path or the settings say which files hold the labels; nothing was looked for.\n\n'
  if (considered.length === 0) return 'No dataset was found below the top folder.\n\n'
  const lines = considered.flatMap((one) => linesOf(one))
  return `${['Datasets that were found, the likeliest first:', ...lines].map(safeText).join('\n')}\n\n`
}

function linesOf({ path, description, samples, score, reasons, isChosen }: ConsideredDataset): string[] {
  const size = samples === undefined ? '' : `, ${counted(samples, 'sample')}`
  const chosen = isChosen ? ', chosen' : ''
  return [
    `  ${path || '.'}: ${description}${size} (score ${score}${chosen})`,
    ...reasons.map((reason) => `    - ${reason}`),
  ]
}
