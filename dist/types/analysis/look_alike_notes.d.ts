import { type Note } from '../dataset/index.ts';
import type { LookAlike } from './look_alikes.ts';
/** The context of classes that look alike. */
interface LookAlikePlace {
    /** Whether the config already has a `labels.map` to which the names can be added. */
    readonly hasMap: boolean;
    /** The sizes of all classes. */
    readonly sizes: readonly number[];
    /** Whether a sample can have several labels. */
    readonly multiLabel?: boolean;
}
/**
 * Returns warnings about classes that look alike if it is unclear which name is right: one for each class that is probably
 * meant, and the line of the config that merges them.
 */
export declare function noteLookAlikes(lookAlikes: readonly LookAlike[], place: LookAlikePlace): Note[];
export {};
