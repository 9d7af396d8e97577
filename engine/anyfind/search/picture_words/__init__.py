"""What is in a picture, in words: a sparse code of its vector over a vocabulary."""
