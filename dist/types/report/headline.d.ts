import type { ReportData } from './report_data.ts';
import type { Wording } from './wording.ts';
/** The verdict in a sentence: the most severe finding with its figure and limit, or how things stand. */
export declare function headline(report: ReportData, say: Wording): string;
/** A class that the change empties, or takes more than a tenth of. */
export interface Loss {
    readonly name: string;
    readonly base: number;
    readonly head: number;
}
/** The worst first. */
export declare function losses({ change }: ReportData): readonly Loss[];
export declare function lossSentence({ name, base, head }: Loss, say: Wording): string;
