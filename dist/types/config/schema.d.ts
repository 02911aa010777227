import { z } from 'zod';
import type { WrittenConfig, WrittenData } from './written.ts';
/** The whole file. */
export declare const configSchema: z.ZodType<WrittenConfig>;
/** The `data:` block alone. */
export declare const dataSchema: z.ZodType<WrittenData>;
/** The keys that an object at this path may have; none where the path is no object's. */
export declare function knownKeys(schema: z.ZodType, path: readonly PropertyKey[]): readonly string[];
/** The JSON Schema of the file, for editors. */
export declare function jsonSchemaOf(schema: z.ZodType): object;
