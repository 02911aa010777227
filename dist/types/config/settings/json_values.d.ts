/** Returns a map that is an object in JSON. A plain map would be `{}`. */
export declare function jsonMap<T>(entries: Iterable<readonly [string, T]>): ReadonlyMap<string, T>;
/** Returns a set that is an array in JSON. A plain set would be `{}`. */
export declare function jsonSet<T>(values?: Iterable<T>): ReadonlySet<T>;
