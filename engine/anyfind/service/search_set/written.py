"""What was written for the evaluation: paragraphs, questions without an answer, labels. Nothing of it is anybody's."""

from __future__ import annotations

from typing import Final

import numpy as np

SURROUNDINGS: Final = (
    "This page was copied from an older notebook. The order of the entries is that of the original, and where a line"
    " could not be read it was left out rather than guessed.",
    "Nothing was changed afterwards apart from the spelling. The remarks in the margin were moved to the end, and the"
    " numbers of the pages are those of the first copy.",
    "The list was kept for three weeks and then given up, as such lists are. Some of the entries were later used for a"
    " short talk, of which no text remains.",
    "Who wrote it is not known. It lay between two receipts and a ticket, in a box that was marked as empty and that"
    " nobody had opened for some years.",
    "A second hand has added dates to most of the entries. They disagree with each other now and then, and no attempt"
    " was made to find out which of them are right.",
    "The remaining half of the sheet is blank. On the back there is a sum, without anything that says what was added"
    " up, and the beginning of an address.",
)
"""Paragraphs around what a document is about. They are the same in all documents and answer nothing."""

FACTS: Final = (
    ("orchard", "The third terrace of the orchard was replanted with quince after the frost of February."),
    ("lighthouse", "Keeper Maren Oldfather recorded eleven foghorn signals before midnight."),
    ("bakery", "The rye starter has to rest for nineteen hours in the cellar under a damp cloth."),
    ("railway", "Platform four closes whenever the signal box at Wexcombe Junction loses power."),
    ("library", "Overdue atlases cost forty pence a week and may not be renewed by telephone."),
    ("glacier", "The eastern tongue of the glacier has drawn back by two hundred and six metres."),
    ("theatre", "The understudy learned the part of the cartographer in a single weekend."),
    ("beekeeping", "Hive seven swarmed twice and was merged with its neighbour in late June."),
    ("bicycle", "Tighten the bottom bracket to thirty-five newton metres before fitting the cranks."),
    ("museum", "The bronze astrolabe was lent to Coimbra and came back with a loose alidade."),
    ("clinic", "Patients with a pacemaker must not enter the room while the coil is energised."),
    ("brewery", "The second fermentation is stopped as soon as the gravity falls below ten twelve."),
    ("archive", "Folder sixty-two holds the correspondence about the drainage of the northern marsh."),
    ("school", "Pupils of the fifth form will recite one ballad each on the last Thursday of term."),
    ("harbour", "The dredger Annelise removed nine thousand tonnes of silt from the inner basin."),
    ("observatory", "The dome motor stalls below minus twelve degrees and has to be turned by hand."),
    ("printing", "Damp the paper overnight and pull three proofs before the edition is begun."),
    ("vineyard", "The southern slope was harvested last because the must had too little sugar."),
    ("workshop", "Clamp the lute ribs around the heated mould and leave them there until evening."),
    ("expedition", "Camp two was moved below the moraine after the tents had been buried twice."),
)
"""Names of PDF files and a sentence that only that one holds."""

CODES: Final = ("RE16", "QX-7", "KB204", "M8x40", "ZT9", "A113", "HV-22", "PL75", "DN40", "E27", "CR2032", "W3W9")
"""What the labels say."""

_FOREIGN: Final = (
    "tuntematon maksumuistutus palautettiin",
    "kolmannen asteen yhtälön erikoistapaus",
    "hallinto-oikeuden väliaikainen määräys",
    "a végrehajtási eljárás felfüggesztése",
    "többszörösen összetett mondat elemzése",
    "kamatmentes részletfizetési kedvezmény",
    "gecikmiş beyanname düzeltme talebi",
    "türetilmiş sözcüklerde ünsüz benzeşmesi",
    "idari mahkemede yürütmeyi durdurma",
    "hukumu ya muda ilitenguliwa",
    "kanuni ndogo za uhasibu wa serikali",
    "áfrýjun vegna formgalla á kröfu",
    "eignarfall fleirtölu með greini",
    "maksejõuetuse menetluse raugemine",
    "tegusõna umbisikuline kõneviis",
    "apelācijas sūdzības atstāšana bez virzības",
    "darbības vārda nenoteiksme",
    "ieškinio senaties termino atnaujinimas",
    "neveikiamosios rūšies dalyvis",
    "zarzut przedawnienia roszczenia ubocznego",
    "imiesłów przysłówkowy uprzedni",
    "odvolání proti platebnímu výměru",
    "souvětí podřadné příslovečné",
    "premlčanie pohľadávky z ručenia",
    "zložený prísudok menný",
    "pobotni ugovor v pravdi",
    "nedoločna oblika pridevnika",
    "zastara tražbine iz jamstva",
    "glagolski prilog prošli",
    "kundërpadi për vlerësim të gabuar",
    "het stuiten van de verjaring",
    "de aanvoegende wijs in bijzinnen",
    "die Aufrechnung gegen Nebenforderungen",
    "starke Beugung ohne Artikelwort",
    "modregning i restskat",
    "ledsætning med bagvægt",
    "kvittning av uppskjuten skatt",
    "satsförkortning med particip",
    "la compensation des créances connexes",
    "accord du participe passé pronominal",
    "la novación de la deuda solidaria",
    "oración subordinada adverbial concesiva",
    "la remissione del debito fiscale",
    "proposizione soggettiva implicita",
    "a dação em cumprimento parcial",
    "oração reduzida de gerúndio",
    "stingerea obligației prin confuziune",
    "propoziție subordonată completivă",
    "cyflwr genidol yr enw lluosog",
    "an tuiseal ginideach san uimhir iolra",
    "hitzarmenaren deuseztasun erlatiboa",
    "la compensació de deutes vençuts",
    "tuổi nợ của khoản phải trả",
    "ang paunang salita sa pangungusap",
    "pengecualian pajak atas bunga tertunda",
    "ny fehezan-dalàna mpameno",
    "igama mbizo elibandakanyayo",
    "dhammaystirka weedha fudud",
    "ko e totongi tukuhau fakatoloi",
    "te hautau rerekē o te whārite",
)

_STARTS: Final = ("bro", "cle", "dwi", "fna", "glu", "hoz", "ksa", "mir", "nop", "pla", "qui", "sra", "tvo", "vle")
_ENDS: Final = ("bbit", "cand", "drel", "fosk", "ggum", "hild", "jorn", "lmer", "nkt", "ppar", "rsk", "ttle", "vvan")
_KEYS: Final = "qwertyuiopasdfghjklzxcvbnm1234567890"


def unanswerable(count: int = 200) -> list[str]:
    """Questions that nothing here answers: foreign phrases, made-up words and what a cat types."""
    random = np.random.default_rng(1687)
    asked = list(_FOREIGN)
    while len(asked) < count:
        if len(asked) % 2:
            words = [str(random.choice(_STARTS)) + str(random.choice(_ENDS)) for _ in range(random.integers(1, 5))]
        else:
            words = ["".join(random.choice(list(_KEYS), random.integers(4, 11))) for _ in range(random.integers(1, 4))]
        if " ".join(words) not in asked:
            asked.append(" ".join(words))
    return asked[:count]
