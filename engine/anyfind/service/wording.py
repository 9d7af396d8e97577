"""Words for pictures: of one file, and of the results of a search that is to be explained."""

from __future__ import annotations

from typing import TYPE_CHECKING

from anyfind.api.answers import PictureWord, SearchAnswer
from anyfind.api.live import FileWords
from anyfind.errors import NotFound, WeightsMissing
from anyfind.sdk.types import IMAGE
from anyfind.search.picture_words.telling import PictureWords, Told
from anyfind.search.query import Query

if TYPE_CHECKING:
    from anyfind.service.engine import Engine


def make(engine: Engine) -> PictureWords:
    """Tells the pictures of a library in words."""
    folder = engine.places.library / "words"
    return PictureWords(
        engine.store,
        engine.index,
        engine.graph,
        engine.query_host,
        engine.encoders,
        lambda one: _classes(engine, one),
        folder,
    )


def explained(engine: Engine, query: Query, answer: SearchAnswer) -> SearchAnswer:
    """An answer whose pictures say what is in them, and which words of that fit the question."""
    pictures = [one.file for one in answer.results if one.file is not None and one.modality == IMAGE]
    if not pictures:
        return answer
    try:
        # The words were encoded for the search: nothing is encoded twice.
        asked = engine.searcher.terms.make(Query(text=query.text)) if query.text and query.text.strip() else []
        told = engine.picture_words.tell(pictures, asked)
    except WeightsMissing:
        # The answer is there without, and says itself what it lacks.
        return answer
    results = [
        one.model_copy(update={"words": _wire(told[one.file])}) if one.file in told else one for one in answer.results
    ]
    return answer.model_copy(update={"results": results})


def words_of(engine: Engine, file: int) -> FileWords:
    """What is in a picture of the library.

    Raises:
        NotFound: The library has no such file, or no vector of a picture for it that words reach.
        WeightsMissing: The encoder of words was not pulled.
    """
    if file not in engine.store.files([file]):
        raise NotFound(f"The library has no file with the number {file}.", hint="It was changed or deleted meanwhile.")
    engine.index.refresh()
    told = engine.picture_words.tell([file]).get(file)
    if told is None:
        raise NotFound(
            "There are no words for this file.",
            hint="Only pictures that are indexed are told in words, where a bridge joins words and pictures.",
        )
    return FileWords(file=file, words=_wire(told), cosine=round(told.cosine, 4))


def _wire(told: Told) -> list[PictureWord]:
    return [
        PictureWord(
            word=one.word,
            weight=round(one.weight, 4),
            match=None if one.match is None else round(one.match, 4),
        )
        for one in told.words
    ]


def _classes(engine: Engine, encoder: str) -> list[str]:
    """The most usual name of every class that an encoder's network was taught, if it has a classifier at all."""
    entry = next((one for one in engine.registry.encoders() if one.full_id == encoder), None)
    if entry is None or not entry.classifier:
        return []
    try:
        return [names[0] for names in engine.query_host.classifier(encoder).names if names]
    except WeightsMissing:
        return []
