/**
 * Returns a function that finds the first name that another name is probably meant to be: they differ in case, in
 * leading, trailing or unusual whitespace, in Unicode normalization or in invisible characters.
 */
export declare function similarName(names: readonly string[]): (name: string) => string | undefined;
/** Returns how a name looks to a reader in a hurry. */
export declare function lookOf(name: string): string;
