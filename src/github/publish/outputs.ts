import { mkdtempSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import * as core from '@actions/core'
import { asReportData, type CheckResult, type CommitOutcome, renderCheckJson, safeJson } from '../../report/index.ts'
import { type Checkout, fromRoot } from '../measured/index.ts'
import { log } from '../runner/index.ts'

interface ReportFiles {
  readonly json: string
  readonly html: string
  /** Empty if it was not written. */
  readonly markdown: string
}

/**
 * Writes the report for later steps, to a separate folder so that two steps of a job do not share one. The Markdown follows
 * with `writeMarkdown`, because it says where the other files are.
 */
export function writeReports(
  temp: string,
  result: CheckResult,
  html: string,
): Omit<ReportFiles, 'markdown'> | undefined {
  const json = renderCheckJson(result)
  const lost =
    "The report files were not written, so the outputs 'report-json', 'report-html' and 'report-markdown' are empty (RUNNER_TEMP)"
  return unlessUnwritable(lost, () => {
    if (temp === '') throw new Error('RUNNER_TEMP is not set')
    const folder = mkdtempSync(join(temp, 'dataset-balance-'))
    const files = { json: join(folder, 'report.json'), html: join(folder, 'report.html') }
    writeFileSync(files.json, json)
    writeFileSync(files.html, html)
    return files
  })
}

/** Writes the Markdown beside the other files. */
export function writeMarkdown(files: Omit<ReportFiles, 'markdown'>, text: string): ReportFiles {
  const lost = "The report was not written as Markdown, so the output 'report-markdown' is empty (RUNNER_TEMP)"
  const markdown = unlessUnwritable(lost, () => {
    const file = join(dirname(files.json), 'report.md')
    writeFileSync(file, text)
    return file
  })
  return { ...files, markdown: markdown ?? '' }
}

export async function writeSummary(markdown: string): Promise<void> {
  try {
    await core.summary.addRaw(markdown).write()
  } catch (error) {
    log.warning(`The job summary was not written (GITHUB_STEP_SUMMARY): ${(error as Error).message}`)
  }
}

interface Published {
  readonly files: ReportFiles | undefined
  readonly checkout: Checkout
  readonly outcome: CommitOutcome
  readonly commentUrl: string | undefined
}

export function outputsOf(
  result: CheckResult,
  { files, checkout, outcome, commentUrl }: Published,
): Readonly<Record<string, string | number>> {
  const report = asReportData(result)
  const file = result.splits?.file
  return {
    result: report.result,
    'total-samples': report.total_samples,
    'num-classes': report.num_classes,
    'imbalance-ratio': report.imbalance_ratio ?? '',
    'min-class-size': report.min_class_size,
    'max-class-size': report.max_class_size,
    'recommended-strategy': report.balancing?.recommended_strategy ?? '',
    // A later step can print it.
    findings: safeJson(report.findings),
    'report-json': files?.json ?? '',
    'report-html': files?.html ?? '',
    'report-markdown': files?.markdown ?? '',
    'split-indices-path': file === undefined ? '' : fromRoot(checkout, file.path),
    'splits-changed': String(file !== undefined && file.state !== 'current' && file.state !== 'not compared'),
    'commit-sha': outcome.kind === 'committed' ? outcome.sha : '',
    'comment-url': commentUrl ?? '',
  }
}

/**
 * Sets outputs for later steps. Without GITHUB_OUTPUT, the runner's library would print them, including commands in
 * them.
 */
export function setOutputs(outputs: Readonly<Record<string, string | number>>): void {
  unlessUnwritable('The outputs were not set (GITHUB_OUTPUT)', () => {
    if (!process.env['GITHUB_OUTPUT']) throw new Error('GITHUB_OUTPUT is not set')
    for (const [name, value] of Object.entries(outputs)) core.setOutput(name, value)
  })
}

/** If a file of the runner cannot be written, logs what is missing. The exit code does not depend on it. */
function unlessUnwritable<T>(lost: string, write: () => T): T | undefined {
  try {
    return write()
  } catch (error) {
    log.warning(`${lost}: ${(error as Error).message}`)
    return undefined
  }
}
