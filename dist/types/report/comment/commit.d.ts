import type { CommitOutcome, Publication } from '../publication.ts';
import type { ReportData, SplitsData } from '../report_data.ts';
import type { Wording } from '../wording.ts';
/** What became of the index file, and what it says about who goes where. */
export declare function fileSentence(splits: SplitsData, { commit }: Publication, say: Wording): string;
export declare function commitLink({ sha, url }: Extract<CommitOutcome, {
    readonly kind: 'committed';
}>): string;
/** Where the file was committed, for those who need to pull it. */
export declare function committedSentence({ splits }: ReportData, { commit }: Publication, say: Wording): string;
/** What the reader has to do, or to know, about the commit and the token; nothing where all went well. */
export declare function publishingNotes(report: ReportData, publication: Publication, say: Wording): string;
