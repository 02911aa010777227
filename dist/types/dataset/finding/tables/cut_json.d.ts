/**
 * Completes the known start of a JSON text: removes the last, incomplete record and closes the brackets. Returns an empty
 * text if there is no complete record.
 *
 * @example
 * closedJson('{"train": [["a", "x"], ["b", "y"], ["c') // '{"train": [["a", "x"], ["b", "y"]]}'
 */
export declare function closedJson(text: string): string;
