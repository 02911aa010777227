/**
 * Whether sibling folders are named like parts of a dataset, not like classes: `patient001`, `2019-03-01`, `128x128`, `v1`,
 * `records100` next to `records500`.
 *
 * @param areRepeated Whether the same names occur in several splits, as those of classes do.
 */
export declare function areNamedAsParts(names: readonly string[], areRepeated: boolean): boolean;
/** Whether folders with these names may be parts of samples, such as frames or channels. */
export declare function mayBeParts(names: readonly string[]): boolean;
