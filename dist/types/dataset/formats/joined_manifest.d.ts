import type { Manifest } from './manifest.ts';
/**
 * Several label files as one, their rows one after the other.
 *
 * @throws {InputError} where a file lacks a column of the first, or has one more.
 */
export declare function joinManifests(manifests: readonly Manifest[]): Manifest;
