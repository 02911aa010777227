import { z } from 'zod';
import { type WrittenConfig, type WrittenData } from './settings/index.ts';
/** The whole file. */
export declare const configSchema: z.ZodType<WrittenConfig>;
/** Only the `data:` block. */
export declare const dataSchema: z.ZodType<WrittenData>;
/** Returns the JSON Schema of the file, for editors. */
export declare function jsonSchemaOf(schema: z.ZodType): object;
