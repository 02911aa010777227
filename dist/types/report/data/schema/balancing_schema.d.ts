import { z } from 'zod';
/** What the balancing strategies would do. */
export declare const balancing: z.ZodObject<{
    on: z.ZodEnum<{
        all: "all";
        train: "train";
    }>;
    classes: z.ZodArray<z.ZodString>;
    sizes: z.ZodArray<z.ZodInt>;
    total: z.ZodInt;
    strategies: z.ZodArray<z.ZodObject<{
        strategy: z.ZodEnum<{
            hybrid: "hybrid";
            oversample: "oversample";
            undersample: "undersample";
            weighted: "weighted";
        }>;
        targets: z.ZodArray<z.ZodInt>;
        by: z.ZodOptional<z.ZodEnum<{
            label_sets: "label_sets";
            rare_labels: "rare_labels";
            repeat_factor: "repeat_factor";
        }>>;
        mean_imbalance: z.ZodOptional<z.ZodNullable<z.ZodNumber>>;
        total: z.ZodInt;
        copied: z.ZodInt;
        dropped: z.ZodInt;
        most_repeated: z.ZodInt;
        weights: z.ZodNullable<z.ZodArray<z.ZodNumber>>;
        never_drawn: z.ZodNullable<z.ZodArray<z.ZodNumber>>;
        pro: z.ZodString;
        con: z.ZodString;
        advice: z.ZodArray<z.ZodString>;
    }, z.core.$strip>>;
    recommended_strategy: z.ZodNullable<z.ZodEnum<{
        hybrid: "hybrid";
        oversample: "oversample";
        undersample: "undersample";
        weighted: "weighted";
    }>>;
    recommended_by: z.ZodOptional<z.ZodNullable<z.ZodEnum<{
        label_sets: "label_sets";
        rare_labels: "rare_labels";
        repeat_factor: "repeat_factor";
    }>>>;
    mean_imbalance_before: z.ZodOptional<z.ZodNullable<z.ZodNumber>>;
    obstacles: z.ZodOptional<z.ZodArray<z.ZodObject<{
        label: z.ZodString;
        with: z.ZodString;
        samples: z.ZodInt;
    }, z.core.$strip>>>;
    reason: z.ZodString;
    also: z.ZodArray<z.ZodString>;
}, z.core.$strip>;
