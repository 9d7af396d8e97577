"""The plugins that come with Anyfind: their names, what they do, their settings."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP

ENTRIES: Final = (
    QT_TRANSLATE_NOOP("Engine", "Archives"),
    QT_TRANSLATE_NOOP("Engine", "Bridges"),
    QT_TRANSLATE_NOOP("Engine", "Documents"),
    QT_TRANSLATE_NOOP("Engine", "Films"),
    QT_TRANSLATE_NOOP("Engine", "Pictures"),
    QT_TRANSLATE_NOOP("Engine", "Pivot"),
    QT_TRANSLATE_NOOP("Engine", "Scorers"),
    QT_TRANSLATE_NOOP("Engine", "Sounds"),
    QT_TRANSLATE_NOOP("Engine", "Speech"),
    QT_TRANSLATE_NOOP("Engine", "Text"),
    QT_TRANSLATE_NOOP("Engine", "Upgrades"),
    QT_TRANSLATE_NOOP("Engine", "CLAP models"),
    QT_TRANSLATE_NOOP("Engine", "Contrastive bridges"),
    QT_TRANSLATE_NOOP("Engine", "ImageBind models"),
    QT_TRANSLATE_NOOP("Engine", "Linear bridges"),
    QT_TRANSLATE_NOOP("Engine", "Letters and mailboxes"),
    QT_TRANSLATE_NOOP("Engine", "Text in pictures"),
    QT_TRANSLATE_NOOP("Engine", "Office and books"),
    QT_TRANSLATE_NOOP("Engine", "open_clip models"),
    QT_TRANSLATE_NOOP("Engine", "Relative bridges"),
    QT_TRANSLATE_NOOP("Engine", "A second look"),
    QT_TRANSLATE_NOOP("Engine", "Unpaired files"),
    QT_TRANSLATE_NOOP(
        "Engine",
        "Looks into zip and tar archives and compressed files, under limits that no archive bomb passes.",
    ),
    QT_TRANSLATE_NOOP("Engine", "How many megabytes of one archive are unpacked at most; what is beyond is left out."),
    QT_TRANSLATE_NOOP("Engine", "Files inside an archive that are larger than this, in megabytes, are left out."),
    QT_TRANSLATE_NOOP("Engine", "How many files of one archive are looked into."),
    QT_TRANSLATE_NOOP(
        "Engine",
        "Joins the spaces of independent encoders, so that words find pictures and pictures find words.",
    ),
    QT_TRANSLATE_NOOP(
        "Engine",
        "Regularised canonical correlations, scored by how likely two things belong together; good from a few dozen "
        "pairs on.",
    ),
    QT_TRANSLATE_NOOP(
        "Engine",
        "Canonical correlations and a second opinion of two small networks; the best from a few thousand pairs on.",
    ),
    QT_TRANSLATE_NOOP("Engine", "Made without any pair, out of the names of the classes that an image network knows."),
    QT_TRANSLATE_NOOP(
        "Engine",
        "Shortens the vectors of the right side and keeps their neighbours, for searches by example.",
    ),
    QT_TRANSLATE_NOOP(
        "Engine",
        "Embeds sounds and words in one space with a CLAP model of transformers, from the hub or a folder. Needs the "
        "extra anyfind[clap].",
    ),
    QT_TRANSLATE_NOOP("Engine", "A folder with a CLAP model in the form of transformers."),
    QT_TRANSLATE_NOOP("Engine", "The name of a CLAP model on the hub, such as laion/clap-htsat-unfused."),
    QT_TRANSLATE_NOOP(
        "Engine",
        "The commit, tag or branch of the hub model; without one, the commit that was fetched first is kept.",
    ),
    QT_TRANSLATE_NOOP(
        "Engine",
        "Bridges trained by contrast from canonical correlations on: linear heads or small networks, on a GPU where "
        "there is one.",
    ),
    QT_TRANSLATE_NOOP(
        "Engine",
        "Linear heads that start at the likelihood ratio of canonical correlations and are trained by contrast; the "
        "best from a thousand pairs on.",
    ),
    QT_TRANSLATE_NOOP(
        "Engine",
        "Heads with a small residual network each, trained by contrast; for many thousand pairs.",
    ),
    QT_TRANSLATE_NOOP("Engine", "Reads text, Markdown, source code, web pages and PDF in overlapping passages."),
    QT_TRANSLATE_NOOP(
        "Engine",
        "How many megabytes of text one file may add to the library; the rest of a longer file is left out.",
    ),
    QT_TRANSLATE_NOOP(
        "Engine",
        "Reads pictures and embeds them with EfficientNet-Lite networks, quickly on any processor.",
    ),
    QT_TRANSLATE_NOOP("Engine", "Pictures with more megapixels than this are skipped, to protect the memory."),
    QT_TRANSLATE_NOOP(
        "Engine",
        "Embeds pictures, sounds and words in one space with an ImageBind checkpoint. The published weights are CC "
        "BY-NC 4.0: not for commercial use. Needs the extra anyfind[imagebind].",
    ),
    QT_TRANSLATE_NOOP(
        "Engine",
        "A checkpoint file with ImageBind's key names, such as imagebind_huge.pth; its licence, CC BY-NC 4.0, is "
        "yours to keep.",
    ),
    QT_TRANSLATE_NOOP(
        "Engine",
        "Bridges in closed form: ridge regression and orthogonal Procrustes as controls, canonical similarity "
        "analysis, and a partial alignment that keeps what only one side knows.",
    ),
    QT_TRANSLATE_NOOP(
        "Engine",
        "Canonical similarity analysis: truncated canonical coordinates, weighted by their correlations.",
    ),
    QT_TRANSLATE_NOOP(
        "Engine",
        "Joins only what both sides share by a permutation test; what one side alone knows stays for searches within "
        "it.",
    ),
    QT_TRANSLATE_NOOP("Engine", "Ridge regression from one side to the other: a control that others must beat."),
    QT_TRANSLATE_NOOP("Engine", "Orthogonal Procrustes between principal axes: a control that others must beat."),
    QT_TRANSLATE_NOOP("Engine", "Reads e-mail letters and mailboxes, with what is attached to them."),
    QT_TRANSLATE_NOOP("Engine", "How many megabytes of text one letter or mailbox may add to the library."),
    QT_TRANSLATE_NOOP("Engine", "How many messages of one mailbox are read."),
    QT_TRANSLATE_NOOP(
        "Engine",
        "Reads signs, labels, screenshots and scanned pages: Latin letters, digits and Chinese characters.",
    ),
    QT_TRANSLATE_NOOP("Engine", "Lines of text that the network is less sure of than this, from 0 to 1, are left out."),
    QT_TRANSLATE_NOOP(
        "Engine",
        "Read every picture, also those that look as if they held no text. Slow: a tenth of a second and more each.",
    ),
    QT_TRANSLATE_NOOP("Engine", "How many scanned pages of one PDF are read at most; each takes a second or two."),
    QT_TRANSLATE_NOOP("Engine", "Reads Word, PowerPoint, Excel, OpenDocument, EPUB and RTF, with the pictures inside."),
    QT_TRANSLATE_NOOP("Engine", "How many cells of one workbook are looked at."),
    QT_TRANSLATE_NOOP(
        "Engine",
        "Embeds pictures and words in one space with any open_clip model: a tag, a hub model, or a local checkpoint.",
    ),
    QT_TRANSLATE_NOOP(
        "Engine",
        "An architecture of open_clip such as ViT-B-16-SigLIP2, or hf-hub:owner/name[@revision], or local-dir:FOLDER.",
    ),
    QT_TRANSLATE_NOOP(
        "Engine",
        "A pretrained tag of the architecture such as webli, or the path of a local checkpoint file.",
    ),
    QT_TRANSLATE_NOOP(
        "Engine",
        "For a local checkpoint file: the tag whose preprocessing it was trained with, where that is not clear.",
    ),
    QT_TRANSLATE_NOOP(
        "Engine",
        "For a local checkpoint file: a folder with the model's tokenizer, where it does not lie beside the file.",
    ),
    QT_TRANSLATE_NOOP(
        "Engine",
        "Joins a new kind of file to everything that a bridge joins, from pairs with one of its sides alone.",
    ),
    QT_TRANSLATE_NOOP(
        "Engine",
        "Ridge regression from the new space to the pivot's; the bridges of the pivot serve the new space from then "
        "on.",
    ),
    QT_TRANSLATE_NOOP(
        "Engine",
        "A bridge that learns nothing but its pairs: each can be added or deleted at once, and every score names the "
        "pairs it comes from.",
    ),
    QT_TRANSLATE_NOOP(
        "Engine",
        "Similarity to named pairs (ASIF); edited with 'anyfind align edit' instead of being fitted anew.",
    ),
    QT_TRANSLATE_NOOP(
        "Engine",
        "Orders the first results anew: passages word by word, or with a cross-encoder of yours; pictures region by "
        "region.",
    ),
    QT_TRANSLATE_NOOP(
        "Engine",
        "A folder with a cross-encoder for sentence-transformers, which then reads question and passage together.",
    ),
    QT_TRANSLATE_NOOP(
        "Engine",
        "Compares each word of the question with each word of a passage; with the setting folder a cross-encoder "
        "reads both.",
    ),
    QT_TRANSLATE_NOOP("Engine", "Looks at seven parts of each picture besides the whole; the best one counts half."),
    QT_TRANSLATE_NOOP(
        "Engine",
        "Corrects the scores of bridges: hubs held down, gaps closed, and how sure a result is.",
    ),
    QT_TRANSLATE_NOOP(
        "Engine",
        "Takes the mean of each side away, which closes the gap between two clouds of vectors.",
    ),
    QT_TRANSLATE_NOOP(
        "Engine",
        "Pushes each item of a gallery away from what it resembles, so that a crowded gallery spreads out.",
    ),
    QT_TRANSLATE_NOOP("Engine", "Takes from each item's scores its mean score with the known queries nearest to it."),
    QT_TRANSLATE_NOOP("Engine", "Divides each item's score by what all known queries give to it."),
    QT_TRANSLATE_NOOP("Engine", "Takes off what a query and an item score with their nearest known neighbours anyway."),
    QT_TRANSLATE_NOOP(
        "Engine",
        "Leaves the order alone and says which share of right pairs score lower: comparable across bridges.",
    ),
    QT_TRANSLATE_NOOP("Engine", "Gives every vector an uncertainty and every result a probability of being right."),
    QT_TRANSLATE_NOOP("Engine", "Reads recordings of any format and embeds how they sound with the aiSFX network."),
    QT_TRANSLATE_NOOP(
        "Engine",
        "Recordings up to this length are listened to throughout; longer ones at places spread over their length.",
    ),
    QT_TRANSLATE_NOOP("Engine", "How many windows of about two seconds a recording gets at most."),
    QT_TRANSLATE_NOOP(
        "Engine",
        "Writes down what is said in recordings and films, so that it is found by meaning and by its words.",
    ),
    QT_TRANSLATE_NOOP(
        "Engine",
        "Another Whisper model: a folder in CTranslate2 form, or a name such as 'small', which is then downloaded. "
        "Empty: English only, built in.",
    ),
    QT_TRANSLATE_NOOP("Engine", "How many minutes of a recording are listened to."),
    QT_TRANSLATE_NOOP(
        "Engine",
        "Embeds words, sentences and passages with a sentence-transformers model, all-MiniLM-L6-v2 by default.",
    ),
    QT_TRANSLATE_NOOP(
        "Engine",
        "A folder with any other sentence-transformers model; everything is embedded anew when it changes.",
    ),
    QT_TRANSLATE_NOOP(
        "Engine",
        "The name of any other sentence-transformers model on the hub, such as BAAI/bge-small-en-v1.5.",
    ),
    QT_TRANSLATE_NOOP(
        "Engine",
        "Keep this many dimensions of a model that was trained to be cut (Matryoshka); 0 keeps all.",
    ),
    QT_TRANSLATE_NOOP("Engine", "Run Python code that comes with the model. It could do anything with your files."),
    QT_TRANSLATE_NOOP("Engine", "Fits a bridge on a few pairs and on everything that has no partner."),
    QT_TRANSLATE_NOOP(
        "Engine",
        "CCA taught by its own matches of unpaired items, found by optimal transport; off where held-out pairs do "
        "not gain.",
    ),
    QT_TRANSLATE_NOOP(
        "Engine",
        "Maps between the vectors of an old and a new encoder of one modality, for a change of models without "
        "downtime.",
    ),
    QT_TRANSLATE_NOOP(
        "Engine",
        "Ridge regression blended with a rotation, both ways, chosen by how well neighbours are kept.",
    ),
    QT_TRANSLATE_NOOP(
        "Engine",
        "Shows a film as the pictures where its scene changes, each with its time, and reads its subtitles.",
    ),
    QT_TRANSLATE_NOOP("Engine", "How many pictures a minute of film gives at most."),
    QT_TRANSLATE_NOOP("Engine", "How many pictures a film gives at most."),
)
