"""The evaluation set of search: made from Flickr8k and the stamps of Tux Paint, asked, and counted.

``sources`` reads the pictures and captions and grades what answers what, ``written`` holds what was written for it,
``shelves`` lays files out as libraries, ``mixed`` judges lists of pictures, captions and documents, ``probes`` asks
what has no answer, what is filtered and what is named, and ``measuring`` does all of it.
"""
