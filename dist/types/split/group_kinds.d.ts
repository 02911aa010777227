import type { GroupVectors } from './group_balance.ts';
/** Groups with the same counts are of one kind: which of them is moved makes no difference to the balance. */
export interface GroupKinds {
    readonly count: number;
    readonly vectors: GroupVectors;
    /** A kind per unit, numbered by their first unit. */
    readonly ofUnit: Int32Array;
}
export declare function groupKinds({ offsets, columns, counts }: GroupVectors): GroupKinds;
