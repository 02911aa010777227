import type { ChangeData, RelabellingData, ReportData, SplitsData } from '../data/index.ts';
import { type Wording } from '../text/index.ts';
/** `This change: 412 added, 3 removed, 2 relabelled (anger → joy 1, joy → anger 1). No sample changed its split.` */
export declare function changeSentence({ change, splits }: Pick<ReportData, 'change' | 'splits'>, say: Wording, subject?: string): string;
/** `4 to train, 1 to val, 1 to test`. */
export declare function placedWhere({ names, placed }: Pick<SplitsData, 'names' | 'placed'>, say: Wording): string;
type Relabelled = Pick<ChangeData, 'relabelled' | 'relabelled_samples' | 'label_changes'>;
/** Returns the number of relabelled samples, which the list of pairs may not contain completely. */
export declare function relabelledCount({ relabelled, relabelled_samples }: Relabelled): number;
/** `anger → joy`. */
export declare function relabellingName({ from, to }: Pick<RelabellingData, 'from' | 'to'>, say: Wording): string;
export {};
