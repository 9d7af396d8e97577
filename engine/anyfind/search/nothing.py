"""Questions to which no library has an answer: strings of letters, made-up words, phrases in many languages.

What they find best shows how high chance alone scores. They are fixed, so that a library gives the same answers on
every computer and on every day.
"""

from __future__ import annotations

import hashlib
import logging
import tempfile
import threading
from collections.abc import Mapping
from pathlib import Path
from typing import Final

import numpy as np

from anyfind.errors import AnyfindError
from anyfind.plugins.host import Host
from anyfind.sdk.types import TEXT, Float32Array, Role, Space

log = logging.getLogger(__name__)

_SEED: Final = 20240229
_LETTERS: Final = "abcdefghijklmnopqrstuvwxyz"
_SIGNS: Final = "abcdefghijklmnopqrstuvwxyz0123456789-_#"
_ONSETS: Final = (
    "b",
    "bl",
    "br",
    "d",
    "dr",
    "fl",
    "g",
    "gl",
    "gr",
    "h",
    "j",
    "kr",
    "l",
    "m",
    "n",
    "pl",
    "pr",
    "qu",
    "r",
)
_VOWELS: Final = ("a", "e", "i", "o", "u", "ae", "ea", "ie", "oo", "ou", "y")
_CODAS: Final = ("", "", "", "b", "ck", "d", "ff", "g", "l", "m", "nt", "p", "rk", "sp", "th", "x", "zz")

# What the phrases speak of can hardly be seen or heard, and few people keep documents about it. An encoder that knows
# a language is asked for something that is not there; to one that does not, it is a string of letters.
_PHRASES: Final = (
    "viivästyskoron laskentaperuste ei muutu takautuvasti",
    "epäsuora kysymyslause alkaa konjunktiolla",
    "a jogszabály hatályon kívül helyezése",
    "ragozhatatlan melléknévi igenév",
    "tahakkuk etmemiş vergi ödemesi",
    "edilgen eylem çekimleri",
    "kadhia ya rufaa imeahirishwa bila tarehe",
    "kivumishi cha nafsi ya tatu",
    "viðtengingarháttur þátíðar",
    "forvextir af óuppgerðum skuldum",
    "kaasatav ülesütlev kääne",
    "nolietojuma likmes pārrēķins",
    "priklausomybės ryšio sakinyje",
    "nieodmienny rzeczownik odsłowny",
    "umorzenie odsetek za zwłokę",
    "přechodník minulý rodu středního",
    "odročenie pojednávania na neurčito",
    "lastnik menične terjatve",
    "prijedlog o izmjeni poslovnika",
    "mënyra habitore e foljes",
    "umbisikulise tegumoe kesksõna",
    "verjaring van de regresvordering",
    "onbepaald voornaamwoord zelfstandig gebruikt",
    "der Konjunktiv der indirekten Rede",
    "Verzugszinsen nach Fälligkeit der Nebenforderung",
    "forældelse af regreskrav",
    "avskrivningsunderlag vid underprisöverlåtelse",
    "subjonctif imparfait du verbe défectif",
    "prescription de l'action récursoire",
    "el pretérito anterior de indicativo",
    "prórroga tácita del arrendamiento rústico",
    "trapassato remoto del verbo servile",
    "cessione del credito pro soluto",
    "mais-que-perfeito composto do conjuntivo",
    "gerunziul verbelor reflexive",
    "eiddo deallusol anniriaethol",
    "an modh coinníollach den bhriathar",
    "partizipio burutua eta geroaldia",
    "clàusula de venciment anticipat",
    "ang pandiwaring karaniwan",
    "kata hubung subordinatif penjelas",
    "tiểu từ tình thái cuối câu",
    "te tūmahi whakahāngū",
    "ọrọ-aponle ninu gbolohun",
    "isenzo esisemumweni ophoqayo",
    "falka maqaarka ah ee jumlada",
    "сослагательное наклонение глагола",
    "исковая давность по обязательству",
    "дієприслівниковий зворот",
    "непреходен глагол в изказа",
    "генитив множине заменица",
    "η υποτακτική του αορίστου",
    "παραγραφή της αξίωσης",
    "სახელზმნის ბრუნება",
    "բայի ենթադրական եղանակ",
    "הנטייה של הפועל הסביל",
    "تقادم الدعوى المدنية",
    "ضمیر منفصل مفعولی",
    "فعل متعدی کی گردان",
    "क्रियाविशेषण उपवाक्य का भेद",
    "সমাপিকা ক্রিয়ার কাল",
    "வினையெச்சத் தொடர்",
    "క్రియావిశేషణ పదం",
    "คำบุพบทในประโยคความซ้อน",
    "不可抗力免責條款",
    "虚拟语气的从句",
    "助動詞の未然形",
    "소멸시효의 중단 사유",
    "accrued interest on subordinated debentures",
    "whether the clause binds an assignee in good faith",
    "the antecedent of a restrictive pronoun",
    "an axiom independent of the others",
    "deferred amortisation of goodwill",
    "quorum of an adjourned general meeting",
    "countably additive set function",
    "epistemic possibility and a priori knowledge",
)


def questions() -> tuple[str, ...]:
    """The questions, always the same ones in the same order."""
    rng = np.random.default_rng(_SEED)
    strings = [_of(rng, _LETTERS, int(rng.integers(1, 4)), (4, 11)) for _ in range(64)]
    codes = [_of(rng, _SIGNS, 1, (5, 14)) for _ in range(24)]
    made_up = [" ".join(_word(rng) for _ in range(int(rng.integers(1, 5)))) for _ in range(92)]
    return (*strings, *codes, *made_up, *_PHRASES)


def _of(rng: np.random.Generator, signs: str, words: int, lengths: tuple[int, int]) -> str:
    return " ".join("".join(rng.choice(list(signs), int(rng.integers(*lengths)))) for _ in range(words))


def _word(rng: np.random.Generator) -> str:
    parts = [f"{rng.choice(_ONSETS)}{rng.choice(_VOWELS)}{rng.choice(_CODAS)}" for _ in range(int(rng.integers(1, 4)))]
    return "".join(parts)


class NullQuestions:
    """Vectors of the questions, encoded once a space and computer.

    Args:
        host: Runs encoders.
        encoders: Encoder id and space by modality.
        folder: Where vectors are kept, as a cache.
    """

    def __init__(self, host: Host, encoders: Mapping[str, tuple[str, Space]], folder: Path) -> None:
        self._host = host
        self._spaces = [one for one in encoders.values() if TEXT in one[1].modalities]
        self._encoders = {space.id: encoder for encoder, space in self._spaces}
        self._folder = folder
        self._lock = threading.Lock()
        self._known: dict[str, Float32Array] = {}

    def of(self, space: Space) -> Float32Array | None:
        """Their vectors, ``float32 [n, d]``; ``None`` where no encoder in use puts words into the space."""
        with self._lock:
            known = self._known.get(space.id)
            if known is None and space.id in self._encoders:
                known = self._read(space)
                # Weights that are missing now may be here for the next question.
                if known is not None:
                    self._known[space.id] = known
            return known

    def prepare(self) -> None:
        """Have the vectors of every encoder in use, so that the first question need not wait for them."""
        for space in {space.id: space for _, space in self._spaces}.values():
            self.of(space)

    def _read(self, space: Space) -> Float32Array | None:
        asked = questions()
        digest = hashlib.sha256("\n".join((space.id, *asked)).encode()).hexdigest()[:16]
        path = self._folder / f"nothing-{space.id}-{digest}.npy"
        try:
            kept = np.load(path, allow_pickle=False)
            if kept.dtype == np.float32 and kept.shape == (len(asked), space.dimension) and np.isfinite(kept).all():
                return np.asarray(kept, dtype=np.float32)
        except (OSError, ValueError, EOFError):
            # It is a cache: what is not there, or not whole, is made again.
            pass
        try:
            made = self._host.encode(self._encoders[space.id], list(asked), Role.QUERY)
        except AnyfindError as error:
            log.info("What chance finds is not known for space %s: %s", space.id, error)
            return None
        # An encoder that is only made for sentences may refuse a string of signs.
        vectors = np.delete(made.vectors, list(made.failures), axis=0)
        if made.failures:
            return vectors
        self._write(path, vectors)
        return vectors

    def _write(self, path: Path, vectors: Float32Array) -> None:
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            # A full disk is not filled further with halves of files: the folder goes in any case.
            with tempfile.TemporaryDirectory(dir=path.parent) as folder:
                made = Path(folder) / path.name
                np.save(made, vectors, allow_pickle=False)
                made.replace(path)
        except OSError as error:
            log.info("Vectors of the null questions are not kept: %s", error)
