export { counted, formatCount, listed } from '../dataset/counted.ts';
/** `1.24`; a dash where there is no class. */
export declare function formatRatio(ratio: number | null): string;
/** `1.24 → 2.62`, `1.24` where it is the same or nothing is compared (`undefined`), '' where there is none. */
export declare function formatRatioChange(before: number | null | undefined, after: number | null): string;
/** `44.5%` of a share between 0 and 1. */
export declare function formatShare(share: number, digits?: number): string;
/** `+412`, `−3`, '' for 0. */
export declare function formatChange(change: number): string;
/** `70 / 15 / 15` of shares. */
export declare function formatShares(shares: readonly number[]): string;
/** `177–463`, or `463` where all are the same. */
export declare function formatRange(values: readonly number[], format?: (value: number) => string): string;
export declare function largest(values: readonly number[]): number;
export declare function smallest(values: readonly number[]): number;
export declare function total(values: readonly number[]): number;
