"""How much of what is read at most, so that no file can exhaust a laptop.

In: nothing. Out: sizes in bytes, counts and depths. The figures are far above any report that people write: the
longest report of the United Nations on one war has some two million characters.
"""

MEBIBYTE = 1024 * 1024

# Any file, as it lies on the disk: a scanned book as PDF.
LARGEST_FILE = 256 * MEBIBYTE
# Plain text, and the text taken from any other format.
LARGEST_TEXT = 16 * MEBIBYTE
# Markup of one page: pages saved whole carry their pictures within.
LARGEST_HTML = 32 * MEBIBYTE
# Tags of one page, opening and closing. Long pages with all their comments have some 30,000; 200,000 take half a
# minute and 400 MB to read.
MOST_TAGS = 200_000
# Elements one inside the other; pages made by hand or program stay below 60. The parser itself stops at 256.
DEEPEST_HTML = 200
# A DOCX unpacked: all its parts, and the parts of text (pictures are never unpacked by us).
LARGEST_UNPACKED = 512 * MEBIBYTE
LARGEST_PART = 64 * MEBIBYTE
MOST_PARTS = 10_000
# Unpacked to packed. XML of real reports packs 5 to 25 to one; a bomb, a thousand to one.
HIGHEST_RATIO = 200
MOST_PAGES = 5_000
# A metadata table or sidecar.
LARGEST_TABLE = 16 * MEBIBYTE
