import type { Amount } from '../config/index.ts';
/** Some samples of a total, to be held against a number of samples or a percentage. */
export interface Part {
    readonly samples: number;
    readonly of: number;
}
/** No part of nothing is above a percentage. */
export declare function exceedsAmount(part: Part, limit: Amount): boolean;
/** In the unit of the limit: `3` or `12.5%`. */
export declare function showPart(part: Part, limit: Amount | undefined): string;
export declare function showAmount(limit: Amount): string;
/** For a finding's value: samples as they are, a percentage as text. */
export declare function partValue(part: Part, limit: Amount): number | string;
export declare function amountValue(limit: Amount): number | string;
