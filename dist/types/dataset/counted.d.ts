/** A number with its noun: `1 file`, `3 files`. */
export declare function counted(count: number, noun: string): string;
