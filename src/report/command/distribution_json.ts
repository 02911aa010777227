import type { Distribution } from '../../analysis/distribution.ts'
import { sixDecimals } from '../report_of_check.ts'

/** A distribution under the keys of the JSON that is written. */
export function distributionJson(distribution: Distribution): Record<string, unknown> {
  return {
    total_samples: distribution.totalSamples,
    labelled_samples: distribution.labelledSamples,
    unlabelled: distribution.unlabelled,
    num_classes: distribution.numClasses,
    counts: distribution.counts,
    percentages: distribution.percentages,
    imbalance_ratio: Number.isFinite(distribution.imbalanceRatio) ? distribution.imbalanceRatio : null,
    min_class_size: distribution.minClassSize,
    max_class_size: distribution.maxClassSize,
    entropy: sixDecimals(distribution.entropy),
    normalized_entropy: sixDecimals(distribution.normalizedEntropy),
    effective_classes: sixDecimals(distribution.effectiveClasses),
    gini_simpson: sixDecimals(distribution.giniSimpson),
    multi_label: distribution.multiLabel,
  }
}
