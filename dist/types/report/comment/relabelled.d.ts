import type { ReportData } from '../data/index.ts';
import { type Wording } from '../text/index.ts';
import { type Detail } from '../wording/index.ts';
/** Renders the relabelled samples, folded: by the pair of labels, or by label if samples have sets of labels. */
export declare function relabelledPart({ change }: ReportData, detail: Detail, say: Wording): string;
