/**
 * Class names that are probably one class written differently: in case, in white space at the ends or of another kind,
 * in Unicode normalization, or in marks that nobody sees. Each group in the order of bytes, and so are the groups.
 *
 * @example
 * similarClassNames(['Joy', 'calm', 'joy', 'joy ']) // [['Joy', 'joy', 'joy ']]
 */
export declare function similarClassNames(classes: readonly string[]): readonly (readonly string[])[];
/** Finds the first of some names that a further name is probably meant to be, as `similarClassNames` compares them. */
export declare function similarName(names: readonly string[]): (name: string) => string | undefined;
/** What a name looks like to a hurried reader. */
export declare function lookOf(name: string): string;
