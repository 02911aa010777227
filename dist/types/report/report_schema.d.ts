import { z } from 'zod';
import type { ReportData } from './report_data.ts';
/** What is taken for a report. Lists that stand for one another's rows have to be as long as one another. */
export declare function reportSchema(): z.ZodType<ReportData>;
