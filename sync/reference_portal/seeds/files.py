"""Small real files of the accepted types, made of nothing but code, the same every time."""

import hashlib
import io
import zipfile
from collections.abc import Iterator
from functools import cache
from random import Random

ZIP_DATE = (2017, 4, 25, 0, 0, 0)


@cache
def make_file(name: str, seed: int) -> bytes:
    """The bytes of a file of the type its name ends in. Raises KeyError for a type the portal refuses."""
    makers = {"jpg": _jpg, "pdf": _pdf, "docx": _docx, "xlsx": _xlsx}
    return makers[name.rpartition(".")[2]](name, Random(seed))


def sha256(content: bytes) -> str:
    """Hex SHA-256 of a file."""
    return hashlib.sha256(content).hexdigest()


def _words(name: str) -> str:
    return name.rpartition(".")[0].replace("-", " ")


PDF_PAGE = (
    b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R"
    b" /Resources << /Font << /F1 5 0 R >> >> >>"
)


def _pdf(name: str, random: Random) -> bytes:
    """One page with a heading and lines of figures, in a font that every reader has."""
    lines = [f"({_words(name)}) Tj T*", "(Du lieu gia dung de tap huan) Tj T*"]
    lines += [
        f"({row:02d}  {random.randrange(10**9):09d}  {random.randrange(10**6)}) Tj T*" for row in range(40)
    ]
    stream = ("BT /F1 11 Tf 15 TL 60 780 Td " + " ".join(lines) + " ET").encode()
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        PDF_PAGE,
        b"<< /Length %d >>\nstream\n%s\nendstream" % (len(stream), stream),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ]
    out, places = bytearray(b"%PDF-1.4\n"), []
    for number, content in enumerate(objects, start=1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    table = len(out)
    out += b"xref\n0 6\n0000000000 65535 f \n" + b"".join(b"%010d 00000 n \n" % place for place in places)
    out += b"trailer\n<< /Size 6 /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % table
    return bytes(out)


def _zip(parts: dict[str, str]) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in parts.items():
            archive.writestr(zipfile.ZipInfo(name, ZIP_DATE), '<?xml version="1.0" encoding="UTF-8"?>' + text)
    return made.getvalue()


OFFICE = "http://schemas.openxmlformats.org"
OFFICE_TYPE = "application/vnd.openxmlformats-officedocument"
MAIN_OF = {"word": ("document", "wordprocessingml.document"), "xl": ("workbook", "spreadsheetml.sheet")}


def _office(folder: str, content: dict[str, str], overrides: dict[str, str]) -> bytes:
    main, kind = MAIN_OF[folder]
    types = {f"/{folder}/{main}.xml": f"{kind}.main", **overrides}
    listed = "".join(
        f'<Override PartName="{part}" ContentType="{OFFICE_TYPE}.{what}+xml"/>'
        for part, what in types.items()
    )
    relations = "application/vnd.openxmlformats-package.relationships+xml"
    types_xml = (
        f'<Types xmlns="{OFFICE}/package/2006/content-types">'
        f'<Default Extension="rels" ContentType="{relations}"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{listed}</Types>'
    )
    return _zip(
        {
            "[Content_Types].xml": types_xml,
            "_rels/.rels": _relations(f"{folder}/{main}.xml", "officeDocument"),
            **content,
        }
    )


def _relations(target: str, kind: str) -> str:
    return (
        f'<Relationships xmlns="{OFFICE}/package/2006/relationships"><Relationship Id="rId1" '
        f'Type="{OFFICE}/officeDocument/2006/relationships/{kind}" Target="{target}"/></Relationships>'
    )


def _docx(name: str, random: Random) -> bytes:
    lines = [
        _words(name),
        "Dữ liệu giả dùng để tập huấn",
        *(f"Mục {n}: {random.randrange(10**6)}" for n in range(12)),
    ]
    paragraphs = "".join(f"<w:p><w:r><w:t>{line}</w:t></w:r></w:p>" for line in lines)
    space = f'xmlns:w="{OFFICE}/wordprocessingml/2006/main"'
    document = f"<w:document {space}><w:body>{paragraphs}</w:body></w:document>"
    return _office("word", {"word/document.xml": document}, {})


def _xlsx(name: str, random: Random) -> bytes:
    space = f'xmlns="{OFFICE}/spreadsheetml/2006/main"'
    rows = "".join(
        f'<row r="{n}"><c r="A{n}" t="inlineStr"><is><t>{_words(name)} {n}</t></is></c>'
        f'<c r="B{n}"><v>{random.randrange(10**6)}</v></c></row>'
        for n in range(1, 21)
    )
    workbook = (
        f'<workbook {space} xmlns:r="{OFFICE}/officeDocument/2006/relationships"><sheets>'
        '<sheet name="Bang 1" sheetId="1" r:id="rId1"/></sheets></workbook>'
    )
    parts = {
        "xl/workbook.xml": workbook,
        "xl/_rels/workbook.xml.rels": _relations("worksheets/sheet1.xml", "worksheet"),
        "xl/worksheets/sheet1.xml": f"<worksheet {space}><sheetData>{rows}</sheetData></worksheet>",
    }
    return _office("xl", parts, {"/xl/worksheets/sheet1.xml": "spreadsheetml.worksheet"})


#: Code lengths of the brightness table of the JPEG standard, annex K: (code, bits) for each size class.
SIZE_CODES = [(0, 2), (2, 3), (3, 3), (4, 3), (5, 3), (6, 3), (14, 4), (30, 5), (62, 6)]
COLUMNS, ROWS = 60, 80


def _jpg(_name: str, random: Random) -> bytes:
    """A grey sheet with lines of writing: each 8×8 block has one brightness, so only DC terms are coded."""
    width, height = (COLUMNS * 8).to_bytes(2, "big"), (ROWS * 8).to_bytes(2, "big")
    size_table = bytes([0, 1, 5, 1, 1, 1, 1, 1, 1, *[0] * 7, *range(12)])
    end_of_block_only = bytes([1, *[0] * 15, 0])
    return b"".join(
        (
            b"\xff\xd8\xff\xe0\x00\x10JFIF\x00\x01\x01\x00\x00\x01\x00\x01\x00\x00",
            b"\xff\xdb\x00\x43\x00" + b"\x08" * 64,
            b"\xff\xc0\x00\x0b\x08" + height + width + b"\x01\x01\x11\x00",
            b"\xff\xc4\x00\x1f\x00" + size_table,
            b"\xff\xc4\x00\x14\x10" + end_of_block_only,
            b"\xff\xda\x00\x08\x01\x01\x00\x00\x3f\x00",
            _coded(_sheet(random)),
            b"\xff\xd9",
        )
    )


def _sheet(random: Random) -> Iterator[int]:
    """Brightness of each block, from -128 to 127."""
    for row in range(ROWS):
        written = row % 4 == 2 and 6 < row < ROWS - 6
        end = random.randrange(COLUMNS // 2, COLUMNS - 6) if written else 0
        for column in range(COLUMNS):
            ink = written and 6 <= column < end and random.random() < 0.8
            yield random.randrange(-100, -40) if ink else 110 + random.randrange(3)


def _coded(blocks: Iterator[int]) -> bytes:
    bits, before = [], 0
    for value in blocks:
        difference, before = value - before, value
        size = abs(difference).bit_length()
        code, length = SIZE_CODES[size]
        bits.append(f"{code:0{length}b}")
        if size:
            bits.append(f"{difference if difference > 0 else difference + (1 << size) - 1:0{size}b}")
        bits.append("0")
    text = "".join(bits)
    text += "1" * (-len(text) % 8)
    return int(text, 2).to_bytes(len(text) // 8, "big").replace(b"\xff", b"\xff\x00")
