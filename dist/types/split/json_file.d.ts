export type JsonRecord = Readonly<Record<string, unknown>>;
export declare function isRecord(value: unknown): value is JsonRecord;
/** @throws {InputError} always: the file is broken in itself. */
export declare function refuse(file: string, reason: string): never;
/**
 * The object in a JSON file.
 *
 * @throws {InputError} where it is none, telling a merge's conflict marks apart.
 */
export declare function parseJsonFile(bytes: Uint8Array, file: string): JsonRecord;
/** From 0 up, as a double holds exactly. */
export declare function wholeNumber(value: unknown, name: string, file: string): number;
