import type { NamesByCode } from './manifest.ts';
/** Returns the class names in a YAML or JSON file, or `undefined` if it contains none. */
export declare function namesOfDocument(bytes: Uint8Array, file: string): Promise<NamesByCode | undefined>;
/** @throws {InputError} if the file contains no class names. */
export declare function requiredNamesOfDocument(bytes: Uint8Array, file: string): Promise<NamesByCode>;
