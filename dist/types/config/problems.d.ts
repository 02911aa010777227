import type { z } from 'zod';
/** Something that is wrong at a path of keys, before it is known where that stands. */
export interface PathProblem {
    readonly path: readonly PropertyKey[];
    readonly message: string;
}
export interface Judgement {
    /** The value that was judged. */
    readonly value: unknown;
    /** In front of every path, such as `data`. */
    readonly root?: string;
    /** The keys that an object at a path may have. */
    readonly knownKeys: (path: readonly PropertyKey[]) => readonly string[];
}
/** What a schema found, in words: what stands there, what is allowed, and which known word is near. */
export declare function problemsOf(issues: readonly z.core.$ZodIssue[], judgement: Judgement): readonly PathProblem[];
/** `data.additional_datasets.0.path`. */
export declare function dotted(path: readonly PropertyKey[], root?: string): string;
/** Short enough for one line. */
export declare function shown(text: string): string;
