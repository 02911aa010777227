import type { Distribution } from '../../analysis/distribution.ts'
import { figuresData } from '../report_of_check.ts'

/** Returns a distribution with the keys of the JSON output. */
export function distributionJson(distribution: Distribution): Record<string, unknown> {
  return {
    total_samples: distribution.totalSamples,
    labelled_samples: distribution.labelledSamples,
    unlabelled: distribution.unlabelled,
    num_classes: distribution.numClasses,
    counts: distribution.counts,
    percentages: distribution.percentages,
    ...figuresData(distribution),
  }
}
