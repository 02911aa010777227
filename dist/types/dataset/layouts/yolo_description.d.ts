import type { Dataset } from '../table/index.ts';
import type { SourceContext } from '../tree/index.ts';
/** Whether a YAML file describes a YOLO dataset: it contains the class names and the folders of the images. */
export declare function isYoloYaml(text: string): boolean;
/** Reads the dataset next to its description, `data.yaml` or `obj.data`. Returns `undefined` for any other file. */
export declare function yoloOfFile(context: SourceContext, file: string): Promise<Dataset | undefined>;
