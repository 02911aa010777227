import type { ClassNoun } from '../../dataset/index.ts';
import type { ClassSamples, RemedyData } from '../data/index.ts';
import { type Wording } from '../text/index.ts';
/** The number of classes that are named before the rest are counted. */
export declare const NAMED = 5;
/**
 * `add 12 samples of sadness and 3 of anger, or remove 30 of joy`. Samples with several labels change the counts of all of
 * them, so the same numbers are only right for samples without other labels.
 */
export declare function remedyPhrase(remedy: RemedyData, noun: ClassNoun, say: Wording): string;
/** `12 samples of sadness and 3 of anger`; `12 samples with sadness and 3 with anger` if these are labels. */
export declare function samplesOf(list: readonly ClassSamples[], noun: ClassNoun, say: Wording, withNoun?: boolean): string;
