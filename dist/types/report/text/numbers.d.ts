/** `1.24`; a dash if there is no class. */
export declare function formatRatio(ratio: number | null): string;
/**
 * `1.24 → 2.62`; `1.24` if both are the same or nothing is compared (`undefined`); an empty text if there is no ratio.
 */
export declare function formatRatioChange(before: number | null | undefined, after: number | null): string;
/** `44.5%`, from a share between 0 and 1. */
export declare function formatShare(share: number, digits?: number): string;
/** `+412`, `−3`; an empty text for 0. */
export declare function formatChange(change: number): string;
/** `70 / 15 / 15`, from shares between 0 and 1. */
export declare function formatShares(shares: readonly number[]): string;
/** `177–463`, or `463` if all values are the same. */
export declare function formatRange(values: readonly number[], format?: (value: number) => string): string;
export declare function total(values: readonly number[]): number;
