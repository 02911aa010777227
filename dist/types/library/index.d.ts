export { type DatasetSample, EMOPIADataset } from './emopia_dataset.ts';
