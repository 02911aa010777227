import type { LabelSetsData } from './dataset_data.ts'

/** What changed compared with the base. */
export interface ChangeData {
  /** What reports call the base, such as `main`. */
  readonly base_name: string
  /** The commit of the base. */
  readonly base_sha: string
  /** The number of samples on the base. */
  readonly base_total: number
  /** The number of unlabelled samples on the base. */
  readonly base_unlabelled: number
  /** The imbalance ratio of the base; `null` if no class has samples. */
  readonly base_ratio: number | null
  /** Figures about the label sets of the base; `null` if each of its samples has one label. */
  readonly base_label_sets: LabelSetsData | null
  /** Every class of either side, in the order of the names' UTF-8 bytes. */
  readonly classes: readonly {
    /** The name of the class. */
    readonly name: string
    /** The number of samples on the base. */
    readonly base: number
    /** The number of samples on the head. */
    readonly head: number
    /** The number of its samples on the head whose id is new. Absent in reports of earlier versions. */
    readonly added?: number | undefined
    /** The number of its samples on the base whose id is gone. Absent in reports of earlier versions. */
    readonly removed?: number | undefined
  }[]
  /** The number of samples whose id exists only on the head. */
  readonly added: number
  /** The number of samples whose id exists only on the base. */
  readonly removed: number
  /**
   * Samples with the same id and another label, by the pair of labels. For label sets, these are the 1,000 most frequent
   * pairs.
   */
  readonly relabelled: readonly RelabellingData[]
  /** The number of samples with the same id and another label. Absent in reports of earlier versions. */
  readonly relabelled_samples?: number | undefined
  /** What relabelling did to each label of a multi-label dataset; `null` for all others. */
  readonly label_changes: readonly LabelChangeData[] | null
  /** Only the sizes are known, so `added` and `removed` are the difference of the totals. Absent if the samples are known. */
  readonly only_sizes?: true | undefined
  /** Whether the samples and labels are the same but their order differs. */
  readonly reordered: boolean
  /** Whether neither samples nor labels differ. */
  readonly unchanged: boolean
  /** Classes that have samples only on the head. */
  readonly appeared: readonly string[]
  /** Classes that have samples only on the base. */
  readonly vanished: readonly string[]
}

/**
 * Samples that moved from one label to another. A label set is its names joined by `, `, and an empty text for an empty
 * set.
 */
export interface RelabellingData {
  /** The label on the base; `null` if unlabelled. */
  readonly from: string | null
  /** The label on the head; `null` if unlabelled. */
  readonly to: string | null
  /** The number of samples that were relabelled this way. */
  readonly count: number
  /** The first few of these samples. */
  readonly examples: readonly ExampleData[]
}

/** What relabelling did to one label: the samples of both sides whose label sets gained or lost it. */
export interface LabelChangeData {
  /** The name of the label; `null` for samples that became unlabelled (`added`) or were unlabelled (`removed`). */
  readonly name: string | null
  /** The number of samples that gained the label. */
  readonly added: number
  /** The number of samples that lost the label. */
  readonly removed: number
  /** The first few of these samples. */
  readonly examples: readonly ExampleData[]
}

/** A sample, and where it is. */
export interface ExampleData {
  /** The id of the sample. */
  readonly id: string
  /** The 1-based line in the label file; 0 if there is none. */
  readonly line: number
  /** The label file on the head; left out for folders and file names. */
  readonly file?: string | undefined
}
