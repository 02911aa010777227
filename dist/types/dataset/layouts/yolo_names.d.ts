import { type NamesByCode } from '../formats/index.ts';
import type { SourceContext } from '../tree/index.ts';
/**
 * Returns the names of YOLO's classes by their numbers: from the file of `labels.names`, otherwise from all files that are
 * known to contain them (`data.yaml`, `classes.txt`, `obj.names`, `_darknet.labels`, Label Studio's `notes.json`).
 *
 * @param files Neither hidden nor ignored.
 * @throws {InputError} if two of these files give a number different names.
 */
export declare function yoloNames(files: readonly string[], context: SourceContext): Promise<NamesByCode | undefined>;
/** Whether a text file is known to contain one name per line. */
export declare function isListOfNames(path: string): boolean;
