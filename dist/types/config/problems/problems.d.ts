import type { z } from 'zod';
/** A problem at a path of keys, before its place in the file is known. */
export interface PathProblem {
    readonly path: readonly PropertyKey[];
    readonly message: string;
}
interface Judgement {
    /** The value that was checked. */
    readonly value: unknown;
    /** The prefix of every path, such as `data`. */
    readonly root?: string;
    /** The keys that an object at a path may have. */
    readonly knownKeys: (path: readonly PropertyKey[]) => readonly string[];
}
/** Describes the issues that a schema found: the value, what is allowed, and the nearest known word. */
export declare function problemsOf(issues: readonly z.core.$ZodIssue[], judgement: Judgement): readonly PathProblem[];
/** Shortens a text so that it fits on one line. */
export declare function shown(text: string): string;
export {};
