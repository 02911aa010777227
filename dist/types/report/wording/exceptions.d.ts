import type { FindingData, OverrideData, ReportData } from '../data/index.ts';
import type { Wording } from '../text/index.ts';
/** ` (waived until 2027-01-31)`, after a finding in a heading. */
export declare function exceptionMark({ waiver }: Pick<FindingData, 'waiver'>, { override }: ReportData, say: Wording): string;
/** `no check fails, and one finding is waived until 2027-01-31`. */
export declare function waivedPhrase({ findings }: Pick<ReportData, 'findings'>, say: Wording): string;
/** Says who overrides the findings, until when, and what lasts longer. */
export declare function overrideSentence({ label, set }: OverrideData, { change }: ReportData, say: Wording): string;
/** Says how to accept the findings that fail: with the label, a waiver, or both. An empty text if nothing helps. */
export declare function exceptionHint(report: ReportData, canOverride: boolean, say: Wording): string;
