import type { LabelSettings } from '../../config/index.ts';
import type { Manifest } from '../formats/manifest.ts';
/** How EMOPIA's `label.csv` is read, under what the config says; none for any other file. */
export declare function emopiaSettings(manifest: Manifest, settings: LabelSettings): LabelSettings | undefined;
