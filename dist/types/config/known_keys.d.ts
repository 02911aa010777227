import { z } from 'zod';
/** Returns the keys that an object at this path may have; an empty list if the path does not lead to an object. */
export declare function knownKeys(schema: z.ZodType, place: readonly PropertyKey[]): readonly string[];
