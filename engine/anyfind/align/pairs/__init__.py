"""Training pairs from the user's own library: words that somebody wrote about a picture, a sound or a film.

Collectors find them (:mod:`~anyfind.align.pairs.beside`, :mod:`~anyfind.align.pairs.inside`), weights say how far each
is relied on (:mod:`~anyfind.align.pairs.weigh`), and a fifth is never trained on
(:mod:`~anyfind.align.pairs.held_out`).
"""
