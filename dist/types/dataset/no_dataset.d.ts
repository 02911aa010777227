import { InputError } from '../config/index.ts';
/** What the dataset is cannot be told without the user: there are several, or something has to be said of it. */
export declare class Undetected extends InputError {
}
/** There is no dataset in the folder that was given, nor below it. */
export declare class NoDataset extends Undetected {
}
