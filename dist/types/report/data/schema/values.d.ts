import { z } from 'zod';
/** The largest number of entries of a list. */
export declare const MOST_ENTRIES = 200000;
export declare const text: z.ZodString;
export declare const texts: z.ZodArray<z.ZodString>;
export declare const count: z.ZodInt;
export declare const counts: z.ZodArray<z.ZodInt>;
export declare const figure: z.ZodNumber;
/** A value or a limit of a threshold. */
export declare const finiteNumber: z.ZodNumber;
export declare const strategy: z.ZodEnum<{
    hybrid: "hybrid";
    oversample: "oversample";
    undersample: "undersample";
    weighted: "weighted";
}>;
