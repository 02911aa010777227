import type { GroupVectors } from './group_balance.ts';
/** Groups with the same counts are of the same kind, because they are interchangeable for the balance. */
export interface GroupKinds {
    readonly count: number;
    readonly vectors: GroupVectors;
    /** The kind of each unit, numbered in the order of their first units. */
    readonly ofUnit: Int32Array;
}
export declare function groupKinds({ offsets, columns, counts }: GroupVectors): GroupKinds;
