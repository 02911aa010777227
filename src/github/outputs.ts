import { mkdtempSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import * as core from '@actions/core'
import type { CheckResult } from '../check.ts'
import { asReportData, type CommitOutcome, renderCheckJson } from '../report/index.ts'
import { type Checkout, fromRoot } from './checkout.ts'

export interface ReportFiles {
  readonly json: string
  readonly markdown: string
}

/** Writes the whole report for later steps, into a folder of its own so that two steps of a job do not share one. */
export function writeReports(temp: string, result: CheckResult, markdown: string): ReportFiles {
  const folder = mkdtempSync(join(temp, 'dataset-balance-'))
  const files = { json: join(folder, 'report.json'), markdown: join(folder, 'report.md') }
  writeFileSync(files.json, renderCheckJson(result))
  writeFileSync(files.markdown, markdown)
  return files
}

interface Published {
  readonly files: ReportFiles
  readonly checkout: Checkout
  readonly outcome: CommitOutcome
  readonly commentUrl: string | undefined
}

export function setOutputs(result: CheckResult, { files, checkout, outcome, commentUrl }: Published): void {
  const report = asReportData(result)
  const file = result.splits?.file
  const outputs: Readonly<Record<string, string | number>> = {
    result: report.result,
    'total-samples': report.total_samples,
    'num-classes': report.num_classes,
    'imbalance-ratio': report.imbalance_ratio ?? '',
    'min-class-size': report.min_class_size,
    'max-class-size': report.max_class_size,
    'recommended-strategy': report.balancing?.recommended_strategy ?? '',
    findings: JSON.stringify(report.findings),
    'report-json': files.json,
    'report-markdown': files.markdown,
    'split-indices-path': file === undefined ? '' : fromRoot(checkout, file.path),
    'splits-changed': String(file !== undefined && file.state !== 'current' && file.state !== 'not compared'),
    'commit-sha': outcome.kind === 'committed' ? outcome.sha : '',
    'comment-url': commentUrl ?? '',
  }
  for (const [name, value] of Object.entries(outputs)) core.setOutput(name, value)
}
