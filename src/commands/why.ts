import type { ConsideredDataset } from '../dataset/index.ts'
import { counted, safeText } from '../report/index.ts'

/** What may be the dataset, the likeliest first, with what speaks for and against each; for `analyze --why`. */
export function whyText(considered: readonly ConsideredDataset[] | undefined): string {
  if (considered === undefined)
    return 'The path or the settings say which files hold the labels; nothing was looked for.\n\n'
  if (considered.length === 0) return 'No tables, annotations, lists or class folders were found.\n\n'
  const lines = considered.flatMap((one) => linesOf(one))
  return `${['What was considered, the likeliest first:', ...lines].map(safeText).join('\n')}\n\n`
}

function linesOf({ path, description, samples, score, reasons, isChosen, isSkipped }: ConsideredDataset): string[] {
  const size = samples === undefined ? '' : `, ${counted(samples, 'sample')}`
  const none = isSkipped === true ? 'not looked into' : 'not a dataset'
  const verdict = score === 0 ? none : `score ${score}${isChosen ? ', chosen' : ''}`
  return [`  ${path || '.'}: ${description}${size} (${verdict})`, ...reasons.map((reason) => `    - ${reason}`)]
}
