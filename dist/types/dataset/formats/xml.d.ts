import type { XmlElement } from '@rgrove/parse-xml';
import type { Tree } from '../tree/index.ts';
/** @throws {InputError} with the line that is not XML, and for a document type declaration. */
export declare function readXml(tree: Tree, file: string): Promise<XmlElement | null>;
/** Returns the name of the root element from the start of the file, or `undefined` if it is not XML. */
export declare function rootName(start: string): string | undefined;
export declare function elementsOf({ children }: XmlElement): XmlElement[];
export declare function childrenOf(element: XmlElement, name: string): XmlElement[];
export declare function textOf(element: XmlElement): string;
