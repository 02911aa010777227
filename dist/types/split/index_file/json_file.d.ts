export type JsonRecord = Readonly<Record<string, unknown>>;
export declare function isRecord(value: unknown): value is JsonRecord;
/** @throws {InputError} always, because the file cannot be used. */
export declare function refuse(file: string, reason: string): never;
/**
 * Reads the object in a JSON file.
 *
 * @throws {InputError} if it is not a JSON object; merge conflict markers have their own message.
 */
export declare function parseJsonFile(bytes: Uint8Array, file: string): JsonRecord;
/** Reads a whole number from 0 upward that a double can represent exactly. */
export declare function wholeNumber(value: unknown, name: string, file: string): number;
