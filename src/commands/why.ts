import { counted } from '../config/index.ts'
import type { ConsideredDataset } from '../dataset/index.ts'
import { safeText, wrap } from '../report/index.ts'

/**
 * Lists the candidates for the dataset, most likely first, with the reasons for and against each, for `analyze --why`.
 *
 * @param width The number of columns of the terminal.
 */
export function whyText(considered: readonly ConsideredDataset[] | undefined, width: number): string {
  const lines = linesFor(considered).map((line) =>
    wrap(safeText(line), width, /^ +(?:- )?/.test(line) ? '      ' : '  '),
  )
  return `${lines.join('\n')}\n\n`
}

function linesFor(considered: readonly ConsideredDataset[] | undefined): readonly string[] {
  if (considered === undefined)
    return ['The path, the settings or a Croissant file name the label files, so there was no search.']
  if (considered.length === 0) return ['Found no tables, annotations, lists or class folders.']
  return ['Candidates for the dataset, most likely first:', ...considered.flatMap(linesOf)]
}

function linesOf({ path, description, samples, score, reasons, isChosen, isSkipped }: ConsideredDataset): string[] {
  const size = samples === undefined ? '' : `, ${counted(samples, 'sample')}`
  const unlikely = isSkipped === true ? 'skipped' : 'not a dataset'
  const verdict =
    score > 0 ? `score ${score}${isChosen ? ', chosen' : ''}` : isChosen ? 'unlikely, but chosen' : unlikely
  return [`  ${path || '.'}: ${description}${size} (${verdict})`, ...reasons.map((reason) => `    - ${reason}`)]
}
