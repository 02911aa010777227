import { type Problem } from '../../../config/index.ts';
import type { Inventory } from './inventory.ts';
/**
 * Describes a folder in which no dataset was found: the files by their kinds, the tables with their columns, and
 * the lines to run next. Each line after the first begins with `- `, or is a command and begins with `dataset-balance `.
 */
export declare function whatIsThere(inventory: Inventory): Problem;
