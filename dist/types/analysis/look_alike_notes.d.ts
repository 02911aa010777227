import { type Note } from '../dataset/index.ts';
import type { LookAlike } from './look_alikes.ts';
/**
 * What to tell of classes that look alike where nobody can know which name is right, a warning for each class that is
 * probably meant, with the line of the config that makes one class of them.
 *
 * @param hasMap Whether the config has a `labels.map` already, to which the names are to be added.
 */
export declare function noteLookAlikes(lookAlikes: readonly LookAlike[], hasMap: boolean): Note[];
