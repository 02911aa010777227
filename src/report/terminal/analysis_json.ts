import type { Distribution, LabelSetFigures } from '../../analysis/index.ts'
import type { ConsideredDataset } from '../../dataset/index.ts'
import {
  type AnalysisReport,
  comparedData,
  figuresData,
  findingData,
  layoutData,
  noteData,
  renameData,
} from '../data/index.ts'
import { roundedOrNull, toJson } from '../text/index.ts'

export function analysisJson(report: AnalysisReport): string {
  const { path, counts, distribution, layout, findings, notes, comparison } = report
  const { renames = [], lookAlikes = [], remedy = null, recommendation, considered, groupSuggestions = [] } = report
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
    group_suggestions: groupSuggestions,
    notes: [...lookAlikes, ...notes].map(noteData),
    ...(considered && { considered: considered.map(consideredData) }),
  })
}

function consideredData({ path, description, samples, score, reasons, isChosen }: ConsideredDataset) {
  return { path: path || '.', description, samples: samples ?? null, score, reasons, chosen: isChosen }
}

/** Returns a distribution with the keys of the JSON output. */
function distributionJson(distribution: Distribution): Record<string, unknown> {
  return {
    total_samples: distribution.totalSamples,
    labelled_samples: distribution.labelledSamples,
    unlabelled: distribution.unlabelled,
    num_classes: distribution.numClasses,
    counts: distribution.counts,
    percentages: distribution.percentages,
    ...(distribution.labelSets && { imbalance_ratios: imbalanceRatios(distribution.labelSets) }),
    ...figuresData(distribution),
  }
}

/** Returns IRLbl per label; `null` for a label without samples. */
function imbalanceRatios({ imbalance }: LabelSetFigures): Record<string, number | null> {
  return Object.fromEntries(Object.entries(imbalance).map(([name, ratio]) => [name, roundedOrNull(ratio)]))
}
