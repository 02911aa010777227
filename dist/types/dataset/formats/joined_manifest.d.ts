import type { Manifest } from './manifest.ts';
/**
 * Joins several label files into one manifest with all their rows.
 *
 * @throws {InputError} if a file lacks a column of the first one, or has an additional one.
 */
export declare function joinManifests(manifests: readonly Manifest[]): Manifest;
