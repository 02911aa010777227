import type { Distribution } from '../../analysis/distribution.ts'
import type { Recommendation } from '../../balance/comparison.ts'
import type { Layout, Note } from '../../dataset/dataset.ts'
import type { ConsideredDataset } from '../../dataset/finding/considered.ts'
import type { ClassCounts } from '../../dataset/label_table.ts'
import type { Finding, Remedy } from '../../gate/finding.ts'
import type { ComparedWithBase, Rename } from '../check_result.ts'

/** What `analyze` found. */
export interface AnalysisReport {
  /** The dataset as it was named. */
  readonly path: string
  readonly counts: ClassCounts
  readonly distribution: Distribution
  readonly layout: Layout
  /** What the thresholds say to it (ratio above 2 or 5, very small classes, missing ones). */
  readonly findings: readonly Finding[]
  readonly notes: readonly Note[]
  /** New classes that look like another one. */
  readonly renames?: readonly Rename[]
  /** What to tell of others that look alike, before all else. */
  readonly lookAlikes?: readonly Note[]
  /** Whether remedies are as if classes that look alike were one. */
  readonly merged?: boolean
  /** What brings the ratio under the limit that it breaks. */
  readonly remedy?: Remedy
  /** What `compare` recommends against a ratio that breaks a limit. */
  readonly recommendation?: Recommendation
  /** What may have been the dataset too, where that was asked for. */
  readonly considered?: readonly ConsideredDataset[]
  /** With a base: what has changed since, or why nothing can be compared. */
  readonly comparison?: ComparedWithBase
}
