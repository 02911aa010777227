import { z } from 'zod';
/** Figures about label sets. */
export declare const sets: z.ZodObject<{
    cardinality: z.ZodNullable<z.ZodNumber>;
    density: z.ZodNullable<z.ZodNumber>;
    distinct: z.ZodInt;
    empty: z.ZodInt;
    mean_imbalance_ratio: z.ZodNullable<z.ZodNumber>;
}, z.core.$strip>;
/** What changed compared with the base. */
export declare const change: z.ZodObject<{
    base_name: z.ZodString;
    base_sha: z.ZodString;
    base_total: z.ZodInt;
    base_unlabelled: z.ZodInt;
    base_ratio: z.ZodNullable<z.ZodNumber>;
    base_label_sets: z.ZodDefault<z.ZodNullable<z.ZodObject<{
        cardinality: z.ZodNullable<z.ZodNumber>;
        density: z.ZodNullable<z.ZodNumber>;
        distinct: z.ZodInt;
        empty: z.ZodInt;
        mean_imbalance_ratio: z.ZodNullable<z.ZodNumber>;
    }, z.core.$strip>>>;
    classes: z.ZodArray<z.ZodObject<{
        name: z.ZodString;
        base: z.ZodInt;
        head: z.ZodInt;
        added: z.ZodOptional<z.ZodInt>;
        removed: z.ZodOptional<z.ZodInt>;
    }, z.core.$strip>>;
    added: z.ZodInt;
    removed: z.ZodInt;
    relabelled: z.ZodArray<z.ZodObject<{
        from: z.ZodNullable<z.ZodString>;
        to: z.ZodNullable<z.ZodString>;
        count: z.ZodInt;
        examples: z.ZodArray<z.ZodObject<{
            id: z.ZodString;
            line: z.ZodInt;
            file: z.ZodOptional<z.ZodString>;
        }, z.core.$strip>>;
    }, z.core.$strip>>;
    relabelled_samples: z.ZodOptional<z.ZodInt>;
    label_changes: z.ZodDefault<z.ZodNullable<z.ZodArray<z.ZodObject<{
        name: z.ZodNullable<z.ZodString>;
        added: z.ZodInt;
        removed: z.ZodInt;
        examples: z.ZodArray<z.ZodObject<{
            id: z.ZodString;
            line: z.ZodInt;
            file: z.ZodOptional<z.ZodString>;
        }, z.core.$strip>>;
    }, z.core.$strip>>>>;
    reordered: z.ZodBoolean;
    unchanged: z.ZodBoolean;
    appeared: z.ZodArray<z.ZodString>;
    vanished: z.ZodArray<z.ZodString>;
}, z.core.$strip>;
