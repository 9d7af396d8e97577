"""Maps of a library, as they cross a process border."""

from __future__ import annotations

from pydantic import Field

from anyfind.api.answers import Wire


class BothMaps(Wire):
    """A number for the map, and for the first two principal axes.

    Attributes:
        map: Of the map.
        pca: Of the two axes, read in the same way.
    """

    map: float
    pca: float


class MapEntry(Wire):
    """A map.

    Attributes:
        name: What it is called.
        modality: Files of what.
        metric: What it shows.
        query: The words that files are scored for, if it shows that.
        said: What it shows, in words.
        path: Where it is kept.
        made_at: When it was fitted, ISO 8601 in UTC.
        seed: Of its random choices.
        files: Files whose number is known; others have it read off the map.
        fitted_on: Files that it was fitted on.
        judged_on: Files that it was judged on, and not fitted on.
        r2: Share of the variance of the number that can be read off.
        neighbours_kept: Share of each file's ten nearest that are among its ten nearest on the map.
    """

    name: str
    modality: str
    metric: str
    query: str | None
    said: str
    path: str
    made_at: str
    seed: int
    files: int
    fitted_on: int
    judged_on: int
    r2: BothMaps
    neighbours_kept: BothMaps


class MapRows(Wire):
    """Every map of the library.

    Attributes:
        maps: They.
        modalities: Kinds of files that there can be a map of: something has looked at some of them.
    """

    maps: list[MapEntry]
    modalities: list[str] = Field(default=[])


class MapPoint(Wire):
    """A file on a map.

    Attributes:
        file: Number of the file's content.
        path: The file.
        x: To the right.
        y: Up.
        metric: The number that the map shows.
        estimated: Whether it was read off the map, because the file is newer.
    """

    file: int
    path: str
    x: float
    y: float
    metric: float
    estimated: bool


class MapPage(Wire):
    """A page of points.

    Attributes:
        points: In the order in which the library got to know the files.
        next: Gives the next page as ``cursor``; ``None`` on the last one.
    """

    points: list[MapPoint]
    next: str | None
