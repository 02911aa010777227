import { type Amount } from '../../config/index.ts';
/** Some of the samples of a total, to compare with a number of samples or a percentage. */
export interface PartOfTotal {
    readonly samples: number;
    readonly of: number;
}
/** Returns whether the part exceeds the limit. If the total is 0, the part never exceeds a percentage. */
export declare function exceedsAmount(part: PartOfTotal, limit: Amount): boolean;
/** Formats the part in the unit of the limit: `3` or `12.5%`. */
export declare function showPart(part: PartOfTotal, limit: Amount | undefined): string;
export declare function showAmount(limit: Amount): string;
/** Returns the part as a finding's value: a number of samples, or a percentage as text. */
export declare function partValue(part: PartOfTotal, limit: Amount): number | string;
export declare function amountValue(limit: Amount): number | string;
