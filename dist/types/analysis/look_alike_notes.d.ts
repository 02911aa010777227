import { type Note } from '../dataset/index.ts';
import type { LookAlike } from './look_alikes.ts';
/** Where the classes that look alike are. */
export interface LookAlikePlace {
    /** Whether the config has a `labels.map` already, to which the names are to be added. */
    readonly hasMap: boolean;
    /** The sizes of all classes. */
    readonly sizes: readonly number[];
}
/**
 * What to tell of classes that look alike where nobody can know which name is right: a warning for each class that is
 * probably meant, and the line of the config that makes one class of each.
 */
export declare function noteLookAlikes(lookAlikes: readonly LookAlike[], place: LookAlikePlace): Note[];
