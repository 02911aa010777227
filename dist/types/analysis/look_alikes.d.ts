import { type ClassCounts } from '../dataset/index.ts';
/** A class that is probably a misspelling of another class. */
export interface LookAlike {
    /** The name of the class that is probably misspelled. */
    readonly name: string;
    /** The number of samples of that class. */
    readonly size: number;
    /** The name of the class that is probably meant. */
    readonly like: string;
    /** The number of samples of the class that is probably meant. */
    readonly likeSize: number;
    /**
     * How the names differ: `form` means case, spaces, Unicode form or invisible characters; `letter` means one letter.
     */
    readonly by: 'form' | 'letter';
}
interface LookAlikeQuestion {
    readonly counts: Pick<ClassCounts, 'classes' | 'counts'>;
    /** Names that the config lists as classes. These are never misspelled. */
    readonly intended: ReadonlySet<string>;
    /**
     * Returns whether a class existed before, if that is known. A new class is a misspelling of such a class, which itself is
     * never a misspelling by one letter.
     */
    readonly wasThere?: (name: string) => boolean;
}
/**
 * Finds the classes that look like another class. If several classes look alike, the one that is meant is a class that the
 * config lists, otherwise a class that existed before, otherwise the largest one. Differences in one letter are found among
 * up to 20,000 small and 20,000 large classes. The result is in the order of the names' bytes.
 *
 * @example
 * findLookAlikes({ counts: { classes: ['Joy', 'joy'], counts: [2, 250] }, intended: new Set() })
 * // [{ name: 'Joy', size: 2, like: 'joy', likeSize: 250, by: 'form' }]
 */
export declare function findLookAlikes({ counts, intended, wasThere }: LookAlikeQuestion): LookAlike[];
export {};
