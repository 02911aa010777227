import { type Note } from '../table/index.ts';
import { type ClassFolders } from './class_folders.ts';
/**
 * Notes where the positions of `torchvision.datasets.ImageFolder` on the same folder differ. It also counts images that are
 * not samples here: hidden or ignored images, and images in folders that are not classes.
 *
 * @param passedOver Hidden and ignored files.
 */
export declare function imageFolderNotes({ paths, leftOut, roles }: ClassFolders, passedOver: readonly string[]): Note[];
