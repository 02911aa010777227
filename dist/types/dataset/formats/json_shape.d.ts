import { InputError } from '../../config/index.ts';
import { type JsonValue } from './json_parser.ts';
import type { Shape } from './json_table.ts';
/** Returns the error that describes what the file contains and what is expected. */
export declare function unknownShape(file: string, value: JsonValue): InputError;
/** Returns the error for a shape that can be read in several ways, with a config line for each. */
export declare function unclearShape({ problem, choices }: Shape, file: string, value: JsonValue): UnclearRows;
/** The file looks like rows, but could be settings. */
export declare class UnclearRows extends InputError {
}
/** Describes a shape: `an object with the keys 'train' and 'test', each a list of 20 to 100 lists of 2 texts`. */
export declare function describeShape(value: JsonValue): string;
