"""Finds files that are copies of each other in part or in whole: pictures, films, sounds and texts."""
