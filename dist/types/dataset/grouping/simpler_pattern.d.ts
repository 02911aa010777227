/**
 * Returns a pattern for the same groups that is easier to read: `([^/]+)_frame_\d+\.jpg$`. Returns the given pattern if
 * what follows the groups differs between the names by more than numbers.
 *
 * @param names The names that the new pattern must group in the same way.
 */
export declare function simplerPattern(pattern: string, names: readonly string[]): string;
