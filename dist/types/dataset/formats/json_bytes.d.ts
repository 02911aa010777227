/** The result of the functions below if the bytes are not JSON. */
export declare const NO_JSON = -1;
export declare function skipSpaces(bytes: Uint8Array, start: number): number;
export declare function skipValue(bytes: Uint8Array, at: number, depth?: number): number;
/**
 * Receives the position of a member's value and the bytes of its key between the quotes, and returns the position
 * after the value.
 */
type MemberVisit = (keyStart: number, keyEnd: number, value: number) => number;
export declare function visitObject(bytes: Uint8Array, start: number, visit: MemberVisit): number;
export declare function isObjectAt(bytes: Uint8Array, at: number): boolean;
export declare function isListAt(bytes: Uint8Array, at: number): boolean;
export declare function isNullAt(bytes: Uint8Array, at: number): boolean;
/** Returns the position of the closing quote of a text without escape sequences, or NO_JSON for any other value. */
export declare function plainTextEnd(bytes: Uint8Array, start: number): number;
export declare function isTextAt(bytes: Uint8Array, at: number): boolean;
export {};
