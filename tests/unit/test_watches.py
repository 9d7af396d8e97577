"""Names of watched folders: the same answers as a look at all of them."""

from __future__ import annotations

import random

from anyfind.ingest.watches import Key, Watches


def test_folders_in_a_folder_are_those_whose_names_begin_with_its_own() -> None:
    rng = random.Random(4)
    watches, plain = Watches(), dict[Key, int]()
    for number in range(4000):
        prefix = "".join(f"{rng.choice('abc')}/" for _ in range(rng.randrange(5)))
        key = (rng.randrange(2), prefix)
        if rng.random() < 0.6:
            watches.put(key, number)
            plain[key] = number
        else:
            assert watches.take(key) == plain.pop(key, None)
        assert len(watches) == len(plain)
        assert (key in watches) == (key in plain)
        assert watches.get(key) == plain.get(key)
        assert watches.below(*key) == {other for other in plain if other[0] == key[0] and other[1].startswith(key[1])}
    for key in list(plain):
        assert watches.take(key) == plain[key]
    assert not watches._inside, "nothing is kept of folders that are not watched any more"
