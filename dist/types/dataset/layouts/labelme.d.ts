import { type JsonDocument } from '../formats/index.ts';
import { type Dataset } from '../table/index.ts';
import type { SourceContext } from '../tree/index.ts';
import { type AnnotatedFiles } from './annotated_images.ts';
/** Whether a document is a labelme file, which contains the shapes and the path of one image. */
export declare function isLabelme({ value }: Pick<JsonDocument, 'value'>): boolean;
/**
 * Whether labelme wrote the JSON files with the names of images next to them, or those in folders such as `annotations/`
 * and `json/` with the names of images.
 */
export declare function isLabelmeDataset(files: readonly string[], context: SourceContext): Promise<boolean>;
/** Whether the start of a file looks like labelme. In a long file, the image data comes before some of the keys. */
export declare function beginsAsLabelme(start: string): boolean;
/**
 * Reads labelme files: an image has the set of the labels of its shapes, or of its flags if there are no shapes at all. An
 * image without a file is unlabelled.
 *
 * @param files Paths below the dataset, neither hidden nor ignored.
 * @throws {InputError} if a JSON file next to an image is not a labelme file.
 */
export declare function labelmeDataset(files: readonly string[], context: SourceContext, finding: Pick<AnnotatedFiles, 'detected'>): Promise<Dataset>;
