"""A small valid file of every format that the bundled extractors read, written by the formats' own libraries."""

from __future__ import annotations

import gzip
import io
import json
import mailbox
import tarfile
import tempfile
import warnings
import zipfile
from email.message import EmailMessage
from pathlib import Path
from typing import Any

import av
import docx
import numpy as np
import numpy.typing as npt
import odfdo
import openpyxl
import pillow_heif
import pptx
from ebooklib import epub
from fpdf import FPDF
from PIL import Image, ImageDraw

WORDS = "The quick brown fox jumps over the lazy dog near the harbour."
SVG = (
    '<svg xmlns="http://www.w3.org/2000/svg" width="80" height="60"><title>A red house</title>'
    '<rect width="50" height="40" fill="red"/><text x="5" y="55" font-size="12">home</text></svg>'
)
_RATE = 48_000
RTF = rb"{\rtf1\ansi{\info{\title Letter}}\b Dear\b0  M\'fcller,\par the quick brown fox.}"


def seeds() -> dict[str, bytes]:
    """Content by suffix."""
    found = {
        "txt": (WORDS * 3).encode(),
        "md": f"# Head\n\n* {WORDS}\n\n| a | b |\n|---|---|\n| 1 | 2 |\n".encode(),
        "html": f"<!doctype html><html><head><title>T</title></head><body><p>{WORDS}<table><tr><td>3</table>".encode(),
        "json": json.dumps({"words": WORDS, "numbers": [1, 2, 3]}).encode(),
        "py": b'def main():\n    """Say hello."""\n    print("hello")\n',
        "rtf": RTF,
        "svg": SVG.encode(),
        "svgz": gzip.compress(SVG.encode(), mtime=0),
        "pdf": _pdf(),
        "eml": bytes(_letter()),
        "mbox": _mailbox(),
        "docx": _docx(),
        "pptx": _pptx(),
        "xlsx": _xlsx(),
        "epub": _epub(),
    }
    found.update({kind: _open_document(kind) for kind in ("odt", "odp", "ods")})
    found.update({"zip": packed_zip(found), "tar.gz": packed_tar(found)})
    for suffix, form in (
        ("png", "PNG"),
        ("jpg", "JPEG"),
        ("gif", "GIF"),
        ("webp", "WEBP"),
        ("tiff", "TIFF"),
        ("bmp", "BMP"),
        ("heic", "HEIF"),
        ("avif", "AVIF"),
    ):
        found[suffix] = picture(form)
    for suffix in ("wav", "ogg", "flac", "mp3"):
        found[suffix] = _sound(suffix)
    for suffix in ("mp4", "mkv"):
        found[suffix] = _film(suffix)
    return found


def picture(form: str) -> bytes:
    """A picture with a label in it, so that text is looked for."""
    pillow_heif.register_heif_opener()
    noise = np.random.default_rng(0).integers(0, 255, (12, 16, 3), dtype=np.uint8)
    image = Image.fromarray(noise).resize((128, 96))
    draw = ImageDraw.Draw(image)
    draw.rectangle((10, 30, 118, 66), fill="white")
    draw.text((16, 34), "RE16 open", fill="black", font_size=20)
    out = io.BytesIO()
    image.save(out, form)
    return out.getvalue()


def packed_zip(files: dict[str, bytes]) -> bytes:
    """A zip archive of a few of the files."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for suffix in ("txt", "html", "rtf"):
            archive.writestr(zipfile.ZipInfo(f"inside/a.{suffix}"), files[suffix])
    return out.getvalue()


def packed_tar(files: dict[str, bytes]) -> bytes:
    """A compressed tar archive of a few of the files."""
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode="w") as archive:
        for suffix in ("txt", "svg"):
            info = tarfile.TarInfo(f"inside/a.{suffix}")
            info.size = len(files[suffix])
            archive.addfile(info, io.BytesIO(files[suffix]))
    return gzip.compress(out.getvalue(), mtime=0)


def _pdf() -> bytes:
    document = FPDF()
    document.add_page()
    document.set_font("Helvetica", size=12)
    document.multi_cell(0, 8, WORDS)
    return bytes(document.output())


def _letter() -> EmailMessage:
    message = EmailMessage()
    message["Subject"], message["From"], message["To"] = "The fox", "a@example.org", "b@example.org"
    message["Date"] = "Mon, 06 May 2024 07:08:00 +0200"
    message.set_content(WORDS)
    message.add_attachment(SVG, subtype="plain", filename="house.svg")
    return message


def _mailbox() -> bytes:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "box")
        box = mailbox.mbox(path)
        for _ in range(2):
            box.add(_letter())
        box.close()
        return path.read_bytes()


def _docx() -> bytes:
    document = docx.Document()
    document.add_paragraph(WORDS)
    document.add_picture(io.BytesIO(picture("PNG")))
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def _pptx() -> bytes:
    presentation = pptx.Presentation()
    slide = presentation.slides.add_slide(presentation.slide_layouts[1])
    slide.shapes.title.text = WORDS
    out = io.BytesIO()
    presentation.save(out)
    return out.getvalue()


def _xlsx() -> bytes:
    book = openpyxl.Workbook()
    book.worksheets[0].append(["fox", 1, 2.5])
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def _open_document(kind: str) -> bytes:
    document = odfdo.Document(kind)
    document.body.clear()
    if kind == "odt":
        document.body.append(odfdo.Paragraph(WORDS))
    elif kind == "ods":
        table = odfdo.Table("Prices")
        table.set_values([["fox", 1], ["dog", 2]])
        document.body.append(table)
    else:
        page = odfdo.DrawPage("one")
        page.append(odfdo.Frame.text_frame(WORDS, size=("7cm", "5cm"), position=("1cm", "1cm")))
        document.body.append(page)
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def _epub() -> bytes:
    book = epub.EpubBook()
    book.set_identifier("x")
    book.set_title("The Fox")
    chapter = epub.EpubHtml(title="One", file_name="one.xhtml")
    chapter.content = f"<html><body><p>{WORDS}</p></body></html>"
    book.add_item(chapter)
    book.spine = [chapter]
    book.add_item(epub.EpubNcx())
    out = io.BytesIO()
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # the library's own
        epub.write_epub(out, book)
    return out.getvalue()


def _sound(suffix: str) -> bytes:
    codec = {"wav": "pcm_s16le", "ogg": "libopus", "flac": "flac", "mp3": "libmp3lame"}[suffix]
    out = io.BytesIO()
    with av.open(out, "w", format=suffix) as container:
        stream: Any = container.add_stream(codec, rate=_RATE, layout="mono")
        # In one format only somebody speaks, because what is heard as speech costs a second each time.
        _write_sound(container, stream, _voice() if suffix == "wav" else _tone())
    return out.getvalue()


def _write_sound(container: Any, stream: Any, samples: npt.NDArray[np.float64]) -> None:
    frame = av.AudioFrame.from_ndarray((samples * 9_000).astype(np.int16)[np.newaxis], format="s16", layout="mono")
    frame.sample_rate, frame.pts = _RATE, 0
    resampler = av.AudioResampler(stream.codec_context.format, "mono", _RATE)
    fifo = av.AudioFifo()
    for part in resampler.resample(frame):
        fifo.write(part)
    size = stream.codec_context.frame_size or 1_024
    while piece := fifo.read(size, partial=True):
        container.mux(stream.encode(piece))
    container.mux(stream.encode(None))


def _tone() -> npt.NDArray[np.float64]:
    return np.asarray(np.sin(np.arange(_RATE // 2) / 8))


def _voice() -> npt.NDArray[np.float64]:
    """Half a second of two vowels, each the overtones of a wavering pitch near its three formants."""
    time = np.arange(_RATE // 2) / _RATE
    pitch = 120 + 25 * np.sin(2 * np.pi * 1.7 * time)
    phase = 2 * np.pi * np.cumsum(pitch) / _RATE
    samples = np.zeros_like(time)
    for number, formants in enumerate(((730, 1090, 2440), (270, 2290, 3010))):
        sounding = (time * 4).astype(int) % 2 == number
        for overtone in range(1, 30):
            near = (
                share / (1 + ((overtone * pitch - formant) / 90) ** 2)
                for formant, share in zip(formants, (1.0, 0.6, 0.3), strict=True)
            )
            samples += sounding * sum(near) * np.sin(overtone * phase)
    samples *= np.abs(np.sin(4 * np.pi * time))
    return np.asarray(samples / np.abs(samples).max())


def _film(suffix: str) -> bytes:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, f"film.{suffix}")
        with av.open(str(path), "w") as container:
            stream = container.add_stream("mpeg4", rate=5)
            stream.width, stream.height, stream.pix_fmt = 64, 48, "yuv420p"
            track: Any = container.add_stream("libmp3lame", rate=_RATE, layout="mono") if suffix == "mkv" else None
            for number in range(10):
                pixels = np.full((48, 64, 3), number * 25, np.uint8)
                container.mux(stream.encode(av.VideoFrame.from_ndarray(pixels, format="rgb24")))
            container.mux(stream.encode(None))
            if track is not None:
                _write_sound(container, track, _tone())
        return path.read_bytes()
