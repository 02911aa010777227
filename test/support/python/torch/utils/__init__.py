"""Stands in for PyTorch in the tests of docs/python.md."""
