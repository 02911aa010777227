import type { Manifest } from './manifest.ts';
/** @throws {InputError} with the line that is not a JSON object. */
export declare function openJsonl(content: Uint8Array, file: string): Manifest;
