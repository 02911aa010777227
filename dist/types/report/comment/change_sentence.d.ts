import type { RelabellingData, ReportData, SplitsData } from '../report_data.ts';
import type { Wording } from '../wording.ts';
/** `412 added, 3 removed, 2 relabelled (anger → joy 1, joy → anger 1), none moved between splits.` */
export declare function changeSentence({ change, splits }: Pick<ReportData, 'change' | 'splits'>, say: Wording): string;
/** `4 to train, 1 to val, 1 to test`. */
export declare function placedWhere({ names, placed }: Pick<SplitsData, 'names' | 'placed'>, say: Wording): string;
export declare function samplesIn(relabelled: readonly RelabellingData[]): number;
/** `anger → joy`. */
export declare function relabellingName({ from, to }: RelabellingData, say: Wording): string;
