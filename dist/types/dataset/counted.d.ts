/** `1,078`, `−3`: a whole number as people read it, with separators and a typographic minus sign. */
export declare function formatCount(count: number | bigint): string;
/** The same for the text of a decimal number: `1,078.25`. */
export declare function formatDigits(text: string): string;
/** A number with its noun: `1 sample`, `1,078 samples`. */
export declare function counted(count: number, noun: string, plural?: string): string;
/** `a`, `a and b`, `a, b and c`. */
export declare function listed(items: readonly string[], last?: string): string;
/** `joy`, `joy and calm`, `joy, calm and 3 more`. */
export declare function listedFirst(items: readonly string[], most?: number): string;
