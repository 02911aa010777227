import { z } from 'zod';
export declare const groupKey: z.ZodObject<{
    by: z.ZodEnum<{
        column: "column";
        names: "names";
    }>;
    kind: z.ZodNullable<z.ZodEnum<{
        augmented: "augmented";
        clips: "clips";
        copies: "copies";
        frames: "frames";
        numbers: "numbers";
        patches: "patches";
        people: "people";
        recordings: "recordings";
        roboflow: "roboflow";
        slices: "slices";
        songs: "songs";
        speakers: "speakers";
    }>>;
    column: z.ZodNullable<z.ZodString>;
    line: z.ZodString;
    groups: z.ZodInt;
    samples: z.ZodInt;
    complete: z.ZodBoolean;
    torn: z.ZodNullable<z.ZodInt>;
    split: z.ZodNullable<z.ZodEnum<{
        index_file: "index_file";
        own: "own";
    }>>;
}, z.core.$strip>;
