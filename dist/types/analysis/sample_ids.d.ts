/**
 * The ids of sample objects, which decide their places: `id`, else `path`, else the index. Without either, only
 * appending keeps samples where they are.
 */
export declare function sampleIds(samples: readonly object[]): string[];
