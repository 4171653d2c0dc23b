"""A plain PDF of Chinese text: enough for a demonstration, nothing more.

It names a font that every PDF reader knows by itself (Adobe-GB1, PDF 32000-1, 9.7.5.2), so it embeds none.
"""

FONT = b"""<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H /DescendantFonts [
<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /DW 1000
   /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 4 >>
   /FontDescriptor << /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [-25 -254 1000 880]
   /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 880 /StemV 93 >> >>] >>"""
LINES_PER_PAGE = 40
CHARACTERS_PER_LINE = 38


def pdf(text: str) -> bytes:
    """``text`` on A4 pages, wrapped hard as PDFs are."""
    lines = [
        line[start : start + CHARACTERS_PER_LINE]
        for line in text.splitlines()
        for start in range(0, max(len(line), 1), CHARACTERS_PER_LINE)
    ]
    pages = [lines[start : start + LINES_PER_PAGE] for start in range(0, len(lines), LINES_PER_PAGE)]
    first = 4
    kids = b" ".join(b"%d 0 R" % (first + 2 * number) for number in range(len(pages)))
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [%s] /Count %d /MediaBox [0 0 595 842] >>" % (kids, len(pages)),
        FONT,
    ]
    for number, page in enumerate(pages):
        shown = b"".join(b"<%s> Tj T*\n" % line.encode("utf-16-be").hex().encode() for line in page)
        stream = b"BT /F 11 Tf 64 790 Td 18 TL\n" + shown + b"ET"
        objects.append(
            b"<< /Type /Page /Parent 2 0 R /Resources << /Font << /F 3 0 R >> >> /Contents %d 0 R >>"
            % (first + 2 * number + 1)
        )
        objects.append(b"<< /Length %d >>\nstream\n%s\nendstream" % (len(stream), stream))
    return _file(objects)


def _file(objects: list[bytes]) -> bytes:
    out, offsets = b"%PDF-1.4\n", []
    for number, body in enumerate(objects, start=1):
        offsets.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    table = b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    size = len(objects) + 1
    return out + b"xref\n0 %d\n0000000000 65535 f \n%strailer << /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF" % (
        size,
        table,
        size,
        len(out),
    )
