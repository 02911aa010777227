import { type ClassCounts } from '../dataset/index.ts';
/** A class that is probably a misspelling of another class. */
export interface LookAlike {
    /** The name of the class that is probably misspelt. */
    readonly name: string;
    /** The number of samples of that class. */
    readonly size: number;
    /** The name of the class that is probably meant. */
    readonly like: string;
    /** The number of samples of the class that is probably meant. */
    readonly likeSize: number;
    /**
     * How the names differ: `form` means case, blanks, Unicode form or invisible characters; `letter` means one letter.
     */
    readonly by: 'form' | 'letter';
}
export interface LookAlikeQuestion {
    readonly counts: Pick<ClassCounts, 'classes' | 'counts'>;
    /** Names that somebody has written down as classes: these are never the misspelt ones. */
    readonly intended: ReadonlySet<string>;
    /**
     * Whether a class was there before; where that is known, such a class is what a new one should have been, and is itself
     * no other one's by a letter.
     */
    readonly wasThere?: (name: string) => boolean;
}
/**
 * The classes that look like another one. Of several that look alike the one that is meant is one that somebody has
 * written down, else one that was there before, else the largest. One letter is looked for among up to 20,000 small and
 * 20,000 large classes. In the order of the names' bytes.
 *
 * @example
 * findLookAlikes({ counts: { classes: ['Joy', 'joy'], counts: [2, 250] }, intended: new Set() })
 * // [{ name: 'Joy', size: 2, like: 'joy', likeSize: 250, by: 'form' }]
 */
export declare function findLookAlikes({ counts, intended, wasThere }: LookAlikeQuestion): LookAlike[];
