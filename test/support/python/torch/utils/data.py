"""Stands in for torch.utils.data: the parts that docs/python.md uses, with the argument names of PyTorch."""


class Subset:
    def __init__(self, dataset, indices):
        assert all(type(place) is int and 0 <= place < len(dataset) for place in indices)
        self.dataset = dataset
        self.indices = indices

    def __len__(self):
        return len(self.indices)

    def __getitem__(self, place):
        return self.dataset[self.indices[place]]


class WeightedRandomSampler:
    def __init__(self, weights, num_samples, replacement=True, generator=None):
        assert type(num_samples) is int and num_samples > 0
        assert all(type(weight) in (int, float) and weight >= 0 for weight in weights)
        self.weights = weights
        self.num_samples = num_samples


class DataLoader:
    def __init__(self, dataset, batch_size=1, shuffle=None, sampler=None):
        assert not (shuffle and sampler)
        # A sampler returns positions in the dataset of the loader.
        assert sampler is None or len(sampler.weights) == len(dataset)
