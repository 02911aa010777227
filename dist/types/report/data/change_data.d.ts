/** What changed compared with the base. */
export interface ChangeData {
    /** What reports call the base, such as `main`. */
    readonly base_name: string;
    /** The commit of the base. */
    readonly base_sha: string;
    /** The number of samples on the base. */
    readonly base_total: number;
    /** The number of unlabelled samples on the base. */
    readonly base_unlabelled: number;
    /** The imbalance ratio of the base; `null` if no class has samples. */
    readonly base_ratio: number | null;
    /** Every class of either side, in the order of the names' UTF-8 bytes. */
    readonly classes: readonly {
        /** The name of the class. */
        readonly name: string;
        /** The number of samples on the base. */
        readonly base: number;
        /** The number of samples on the head. */
        readonly head: number;
    }[];
    /** The number of samples whose id exists only on the head. */
    readonly added: number;
    /** The number of samples whose id exists only on the base. */
    readonly removed: number;
    /** Samples with the same id and another label, by the pair of labels. */
    readonly relabelled: readonly RelabellingData[];
    /** Whether the samples and labels are the same but their order differs. */
    readonly reordered: boolean;
    /** Whether neither samples nor labels differ. */
    readonly unchanged: boolean;
    /** Classes that have samples only on the head. */
    readonly appeared: readonly string[];
    /** Classes that have samples only on the base. */
    readonly vanished: readonly string[];
}
/** Samples that moved from one label to another. */
export interface RelabellingData {
    /** The label on the base; `null` if unlabelled. */
    readonly from: string | null;
    /** The label on the head; `null` if unlabelled. */
    readonly to: string | null;
    /** The number of samples that were relabelled this way. */
    readonly count: number;
    /** The first few of these samples. */
    readonly examples: readonly {
        /** The id of the sample. */
        readonly id: string;
        /** The 1-based line in the label file; 0 if there is none. */
        readonly line: number;
    }[];
}
