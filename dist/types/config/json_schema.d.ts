/**
 * Returns the JSON Schema (2020-12) of a config file, with a description of every key, for editors that complete and check
 * YAML.
 */
export declare function configJsonSchema(): Promise<object>;
