"""Small real files that say what they show: pages, documents, books, pictures, films and recordings."""

from __future__ import annotations

import struct
import wave
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from PIL import Image

XMP = (
    '<?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/">'
    '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about=""'
    ' xmlns:dc="http://purl.org/dc/elements/1.1/">{fields}</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="w"?>'
)


def picture(path: Path, colour: tuple[int, int, int] = (200, 30, 30), side: int = 32) -> Path:
    """A picture of one colour."""
    path.parent.mkdir(parents=True, exist_ok=True)
    Image.new("RGB", (side, side), colour).save(path)
    return path


def xmp(description: str = "", title: str = "", subjects: Sequence[str] = ()) -> bytes:
    """An XMP packet of Dublin Core."""
    fields = "".join(
        f'<dc:{name}><rdf:Alt><rdf:li xml:lang="de">Falsch</rdf:li><rdf:li xml:lang="x-default">{words}</rdf:li>'
        f"</rdf:Alt></dc:{name}>"
        for name, words in (("description", description), ("title", title))
        if words
    )
    if subjects:
        fields += (
            f"<dc:subject><rdf:Bag>{''.join(f'<rdf:li>{one}</rdf:li>' for one in subjects)}</rdf:Bag></dc:subject>"
        )
    return XMP.format(fields=fields).encode()


def iptc(records: Sequence[tuple[int, bytes]]) -> bytes:
    """A Photoshop block of IPTC records of the application section."""
    data = b"".join(b"\x1c\x02" + bytes([number]) + struct.pack(">H", len(value)) + value for number, value in records)
    return b"Photoshop 3.0\x008BIM\x04\x04\x00\x00" + struct.pack(">I", len(data)) + data + b"\0" * (len(data) % 2)


def jpeg(path: Path, *, exif: dict[int, object] | None = None, app13: bytes = b"", packet: bytes = b"") -> Path:
    """A JPEG with metadata of each kind that is given."""
    path.parent.mkdir(parents=True, exist_ok=True)
    tags = Image.Exif()
    for tag, value in (exif or {}).items():
        tags[tag] = value
    Image.new("RGB", (16, 16), (10, 200, 10)).save(path, "JPEG", exif=tags)
    data = path.read_bytes()
    blocks = b""
    if app13:
        blocks += b"\xff\xed" + struct.pack(">H", len(app13) + 2) + app13
    if packet:
        body = b"http://ns.adobe.com/xap/1.0/\0" + packet
        blocks += b"\xff\xe1" + struct.pack(">H", len(body) + 2) + body
    path.write_bytes(data[:2] + blocks + data[2:])
    return path


def word(path: Path, shown: Path, words: str) -> Path:
    """A Word document with a described picture."""
    import docx  # noqa: PLC0415 (only some tests need it)

    document = docx.Document()
    document.add_paragraph("About something else.")
    document.add_picture(str(shown))
    document.inline_shapes[0]._inline.docPr.set("descr", words)
    document.save(str(path))
    return path


def slides(path: Path, shown: Path, words: str) -> Path:
    """A presentation with a described picture."""
    import pptx  # noqa: PLC0415 (only some tests need it)

    presentation = pptx.Presentation()
    slide = presentation.slides.add_slide(presentation.slide_layouts[6])
    added = slide.shapes.add_picture(str(shown), 0, 0)
    added._element.nvPicPr.cNvPr.set("descr", words)
    presentation.save(str(path))
    return path


def open_text(path: Path, shown: Path, words: str) -> Path:
    """An OpenDocument text with a described picture."""
    import odfdo  # noqa: PLC0415 (only some tests need it)

    document = odfdo.Document("text")
    frame = odfdo.Frame.image_frame(document.add_file(str(shown)), size=("2cm", "2cm"))
    frame.svg_description = words
    paragraph = odfdo.Paragraph("Before. ")
    paragraph.append(frame)
    document.body.append(paragraph)
    document.save(str(path))
    return path


def book(path: Path, shown: Path, words: str, caption: str = "") -> Path:
    """An EPUB with a described picture in its second chapter."""
    import ebooklib.epub  # noqa: PLC0415 (only some tests need it)

    made = ebooklib.epub.EpubBook()
    made.set_identifier("a-book")
    made.set_title("A book")
    below = f"<figcaption>{caption}</figcaption>" if caption else ""
    chapters = [
        ("one", "<p>Nothing to see.</p>"),
        ("two", f'<figure><img src="images/{shown.name}" alt="{words}"/>{below}</figure>'),
    ]
    items = []
    for name, body in chapters:
        item = ebooklib.epub.EpubHtml(title=name, file_name=f"{name}.xhtml", lang="en")
        item.content = f"<html><body><h1>{name}</h1>{body}</body></html>"
        made.add_item(item)
        items.append(item)
    media = ebooklib.epub.EpubItem("shown", f"images/{shown.name}", "image/png", shown.read_bytes())
    made.add_item(media)
    made.spine = items
    made.add_item(ebooklib.epub.EpubNcx())
    ebooklib.epub.write_epub(str(path), made)
    return path


def recording(path: Path, tags: dict[str, str], seconds: float = 1.0) -> Path:
    """A tone in a FLAC file with tags."""
    import av  # noqa: PLC0415 (only some tests need it)

    rate = 16_000
    tone = (np.sin(np.arange(int(rate * seconds)) * 2 * np.pi * 440 / rate) * 8000).astype(np.int16)
    with av.open(str(path), "w", format="flac") as container:
        container.metadata.update(tags)
        stream = container.add_stream("flac", rate=rate, layout="mono")
        for start in range(0, len(tone), 4096):
            frame = av.AudioFrame.from_ndarray(tone[None, start : start + 4096], format="s16", layout="mono")
            frame.sample_rate = rate
            container.mux(stream.encode(frame))
        container.mux(stream.encode(None))
    return path


def silence(path: Path) -> Path:
    """A short WAV of nothing."""
    with wave.open(str(path), "wb") as out:
        out.setnchannels(1)
        out.setsampwidth(2)
        out.setframerate(16_000)
        out.writeframes(b"\0\0" * 16_000)
    return path


def film(path: Path, colours: Sequence[tuple[int, int, int]], seconds_each: float = 3.0) -> Path:
    """A film of one colour after the other."""
    import av  # noqa: PLC0415 (only some tests need it)

    with av.open(str(path), "w") as container:
        stream = container.add_stream("mpeg4", rate=8)
        stream.width, stream.height, stream.pix_fmt = 96, 64, "yuv420p"
        for colour in colours:
            pixels = np.full((64, 96, 3), colour, dtype=np.uint8)
            for _ in range(int(8 * seconds_each)):
                container.mux(stream.encode(av.VideoFrame.from_ndarray(pixels, format="rgb24")))
        container.mux(stream.encode(None))
    return path
