import type { Publication } from '../publication.ts';
import type { LeakData, ReportData } from '../report_data.ts';
import type { SplitTableData } from '../report_of_check.ts';
import type { Wording } from '../wording.ts';
import type { Detail } from './detail.ts';
/** Which class lies in which split, folded, with its headline in the summary line. */
export declare function splitsSection(report: ReportData, publication: Publication, detail: Detail, say: Wording): string;
export declare function splitTable(splits: SplitTableData, detail: Pick<Detail, 'classes'>, say: Wording): string;
export declare function deviationSentence(splits: SplitTableData, shares: string, say: Wording): string;
export declare function lackingSentence({ lacking }: SplitTableData, say: Wording): string;
export declare function oversizedSentence({ groups }: SplitTableData, say: Wording): string;
/** The pairs that are known, up to so many, and what mends them. */
export declare function leakSentence({ kind, count, examples, mend }: LeakData, say: Wording, most?: number): string;
