import type { FindingData } from '../data/index.ts';
import { type Wording } from '../text/index.ts';
type WithWaiver = Pick<FindingData, 'message' | 'waiver'>;
/** `calm has 3 samples, below the minimum of 10. Waived until 2027-01-31: recordings arrive in January`, as raw text. */
export declare function findingText({ message, waiver }: WithWaiver): string;
/** The same with the finding's place, for people. A list of samples has room for all that the message names. */
export declare function findingSentence({ rule, message, waiver, file, line }: FindingData, say: Wording): string;
export {};
