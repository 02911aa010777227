import type { Publication, ReportData, SplitsData } from '../data/index.ts';
import { type Wording } from '../text/index.ts';
/** Says what happened to the index file, and where it places samples. */
export declare function fileSentence(report: ReportData, splits: SplitsData, { commit }: Publication, say: Wording): string;
/** Says where the file was committed, for readers who need to pull it. */
export declare function committedSentence({ splits }: ReportData, { commit }: Publication, say: Wording): string;
/** Renders what the reader must do or know about the commit and the token; an empty text if all went well. */
export declare function publishingNotes(report: ReportData, publication: Publication, say: Wording): string;
