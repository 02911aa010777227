import { z } from 'zod';
/** Returns the schema of `waivers`. */
export declare function waiversSchema(className: z.ZodType): z.ZodType;
/** Returns the schema of the name of a label on GitHub. */
export declare function githubLabelSchema(): z.ZodType;
