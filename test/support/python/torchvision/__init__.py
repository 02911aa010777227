"""Stands in for torchvision in the tests of docs/python.md."""
