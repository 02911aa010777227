import type { ReportData } from '../data/index.ts';
import { type Wording } from '../text/index.ts';
import { type Detail } from '../wording/index.ts';
/** Renders the changed samples of the test split, folded; an empty text if there are none. */
export declare function testChangePart({ test_change: change }: ReportData, { items }: Detail, say: Wording): string;
