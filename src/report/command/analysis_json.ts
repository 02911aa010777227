import type { ConsideredDataset } from '../../dataset/finding/considered.ts'
import { toJson } from '../format.ts'
import { renameData } from '../renames_data.ts'
import { comparedData, findingData, layoutData, noteData } from '../report_of_check.ts'
import type { AnalysisReport } from './analysis_report.ts'
import { distributionJson } from './distribution_json.ts'

export function analysisJson(report: AnalysisReport): string {
  const { path, counts, distribution, layout, findings, notes, comparison } = report
  const { renames = [], lookAlikes = [], remedy = null, recommendation, considered } = report
  return toJson({
    schema_version: 1,
    dataset: { path, layout: layoutData(layout) },
    ...distributionJson(distribution),
    sources: counts.sources.map((source) => ({
      name: source.name,
      total_samples: source.total,
      labelled_samples: source.labelled,
      unlabelled: source.total - source.labelled,
      counts: Object.fromEntries(counts.classes.map((name, code) => [name, source.counts[code] ?? 0])),
    })),
    ...(comparison === undefined ? {} : comparedData(comparison)),
    renames: renames.map(renameData),
    findings: findings.map(findingData),
    remedy,
    recommended_strategy: recommendation?.strategy ?? null,
    reason: recommendation?.reason ?? null,
    also: recommendation?.also ?? [],
    notes: [...lookAlikes, ...notes].map(noteData),
    ...(considered && { considered: considered.map(consideredData) }),
  })
}

function consideredData({ path, description, samples, score, reasons, isChosen }: ConsideredDataset) {
  return { path: path || '.', description, samples: samples ?? null, score, reasons, chosen: isChosen }
}
