import { InputError } from '../../config/index.ts';
import { type SourceContext } from '../tree/index.ts';
/** Returns the error for a folder that contains no dataset at any level: the existing files, and the command to run next. */
export declare function nothingFound(files: readonly string[], context: SourceContext): Promise<InputError>;
