import { renderSplit, type SplitReport } from '../../report/index.ts'
import { VERSION } from '../../version.ts'
import type { Project, SplitOptions } from '../input/index.ts'
import { deliver, renderOptions, tell } from '../output/index.ts'
import type { Target } from './target.ts'

/** Prints the report, or writes it as a page. Any other file that `-o` names contains the split, not its report. */
export async function deliverReport(
  report: SplitReport,
  { page }: Target,
  { format = page === undefined ? 'text' : 'html', quiet = false }: SplitOptions,
  project: Project,
): Promise<void> {
  await deliver(await render(report, format), { quiet, ...(page !== undefined && { output: page }) }, project)
  if (page === undefined) return
  const { file } = report
  tell(file.kind === 'none' ? `The split was not saved: ${file.reason}` : `Wrote ${file.path}`, { quiet })
}

async function render(report: SplitReport, format: NonNullable<SplitOptions['format']>): Promise<string> {
  if (format !== 'html') return renderSplit(report, renderOptions({ format, output: undefined }))
  const { renderSplitPage } = await import(/* webpackMode: "eager" */ '../../report/page/index.ts')
  return renderSplitPage(report, VERSION)
}
