import { InputError } from '../../config/index.ts';
import { type JsonDocument } from '../formats/index.ts';
import type { SourceContext } from '../tree/index.ts';
/**
 * Rejects image annotations in known but unsupported formats: CreateML and the VGG Image Annotator.
 *
 * @throws {InputError} with the format of the file, and what to export instead.
 */
export declare function refuseUnreadExport({ file, value }: JsonDocument): void;
/** Roboflow's text files for Keras: `_annotations.txt` has one line per image, `_classes.txt` the class names. */
export declare function kerasExport(files: readonly string[], { folder }: SourceContext): InputError | undefined;
/**
 * Rejects annotations in unsupported formats that are detected by their folders: DOTA's `labelTxt/` and Supervisely's
 * `ann/1.jpg.json` next to `img/1.jpg`.
 *
 * @throws {InputError} with the format, and what to export instead.
 */
export declare function refuseUnreadFolders(files: readonly string[], { folder }: SourceContext): void;
