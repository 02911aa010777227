import type { Finding } from '../../gate/index.ts';
import type { CheckResult, Rename } from './check_result.ts';
import type { RenameData, ReportData } from './report_data.ts';
import type { FindingData } from './verdict_data.ts';
/** Returns the part of a report about classes that look like another class. */
export declare function renamesData({ renames, onceRenamed }: CheckResult, findingData: (finding: Finding) => FindingData): Pick<ReportData, 'renames' | 'once_renamed'>;
export declare function renameData({ name, size, like, likeSize, by, file, lines }: Rename): RenameData;
