/** Whether torchvision would take the file for an image. */
export declare function isImage(path: string): boolean;
/**
 * The masks among the images of one folder: `1_mask.png` and `1_mask_1.png` beside `1.png`. A name such as
 * `with_mask.png` without an image `with.png` is a sample's.
 */
export declare function masksBeside(paths: readonly string[]): ReadonlySet<string>;
/**
 * Whether a name may be a mask's: false for nearly all names that are none, by a look at a few characters, since it is
 * asked for every file.
 *
 * @param end Where the ending begins.
 */
export declare function mayBeMask(name: string, end: number): boolean;
/** The same for a name in UTF-8. */
export declare function mayBeMaskBytes(bytes: Uint8Array, end: number): boolean;
