import { z } from 'zod';
import type { ReportData } from './report_data.ts';
/** Returns the schema of a report. Parallel lists must have the same length. */
export declare function reportSchema(): z.ZodType<ReportData>;
