import { InputError } from '../config/index.ts'

/** The dataset cannot be determined without the user: there are several, or a setting is missing. */
export class Undetected extends InputError {}

/** There is no dataset in the given folder or in the folders below it. */
export class NoDataset extends Undetected {}
