import type { ReportData } from './report_data.ts';
/** A new class that looks like another one, in the report. */
export interface RenameData {
    readonly class: string;
    readonly samples: number;
    readonly to: string;
    readonly to_samples: number;
    /** In what the names differ: in case, blanks, Unicode form and marks that nobody sees, or in one letter. */
    readonly by: 'form' | 'letter';
    readonly file: string | null;
    /** Of the first few samples. */
    readonly lines: readonly number[];
}
/** What would be found once such classes are renamed. */
export type OnceRenamedData = Pick<ReportData, 'result' | 'checks' | 'findings'>;
