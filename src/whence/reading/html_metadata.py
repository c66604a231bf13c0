"""What a web page says of itself: title, author, site, date, address, language.

In: the tree of a page and its blocks. Out: Metadata with basis "page".
Always: what the page states for machines (schema.org, Open Graph, Dublin Core) goes before what stands on it; a date
is taken only where the page marks it as its own date of publication; unknown stays empty.
"""

from __future__ import annotations

import json
import logging
import re
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from whence.reading.document import Metadata, ParagraphRole
from whence.reading.html_blocks import Block
from whence.reading.metadata import merged, metadata_from, read_date

if TYPE_CHECKING:
    from lxml.etree import _Element

# meta name/property/itemprop -> field; of several for one field the first listed here wins.
_META = {
    "title": ("og:title", "dc.title", "dcterms.title", "citation_title", "headline", "twitter:title", "title"),
    "outlet": (
        "og:site_name", "citation_journal_title", "dc.publisher", "dcterms.publisher", "publisher",
        "application-name",
    ),
    "author": (
        "author", "article:author", "dc.creator", "dcterms.creator", "citation_author", "parsely-author", "byl",
        "byline", "sailthru.author",
    ),
    "published": (
        "article:published_time", "datepublished", "date", "dc.date.issued", "dcterms.issued", "dc.date",
        "dcterms.date", "dcterms.created", "citation_publication_date", "publication_date", "publish-date", "pubdate",
        "publishdate", "parsely-pub-date", "sailthru.date", "og:published_time",
    ),
    "url": ("og:url", "dc.identifier.uri", "twitter:url"),
    "language": ("og:locale", "content-language", "dc.language", "dcterms.language", "inlanguage"),
}  # fmt: skip
_ARTICLES = re.compile(r"Article|BlogPosting|Report|LiveBlogPosting|SocialMediaPosting")
_LONGEST_VALUE = 500
_MOST_NODES = 5_000
_SAVED_FROM = re.compile(r"saved from url=\(\d+\)(https?://\S+)|url:\s*(https?://\S+)\s*\n\s*saved date:")
_TITLE_PARTS = re.compile(r"\s+(?:[|»«·•]|[-–—])\s+")
_BY = re.compile(r"^(?:by|von|par|por|автор:?|بقلم:?)\s+", re.IGNORECASE)


def page_metadata(root: _Element, blocks: Sequence[Block]) -> Metadata:
    """The page's own metadata; fields it does not give stay empty."""
    stated = merged(_from_json(root), _from_meta(root), _from_elements(root))
    shown = {"title": _shown_title(root, blocks), "published": _shown_date(root) if not stated.published else ""}
    return merged(stated, metadata_from(shown, "page"))


def _from_meta(root: _Element) -> Metadata:
    values: dict[str, list[str]] = {}
    for element in root.iter("meta"):
        key = element.get("property") or element.get("name") or element.get("itemprop") or element.get("http-equiv")
        content = " ".join((element.get("content") or "").split())
        if key and content and len(content) <= _LONGEST_VALUE:
            values.setdefault(key.lower(), []).append(content)
    found = {field: _first(field, (values.get(key, []) for key in keys)) for field, keys in _META.items()}
    return metadata_from(found, "page")


def _first(field: str, candidates: Iterable[list[str]]) -> str:
    """The first usable value; all names of several authors."""
    for values in candidates:
        usable = [value for value in values if _usable(field, value)]
        if usable:
            names = dict.fromkeys(_BY.sub("", value) for value in usable)
            return ", ".join(names) if field == "author" else usable[0]
    return ""


def _usable(field: str, value: str) -> bool:
    if field == "author":
        return "://" not in value and not value.startswith("@")
    if field == "url":
        return value.startswith(("http://", "https://"))
    return field != "published" or read_date(value) is not None


def _from_elements(root: _Element) -> Metadata:
    """Links, <time>, rel=author and the language of the page."""
    found: dict[str, str] = {
        "language": root.get("lang") or root.get("{http://www.w3.org/XML/1998/namespace}lang") or ""
    }
    for link in root.iter("link"):
        if "canonical" in (link.get("rel") or "").lower() and _usable("url", link.get("href") or ""):
            found.setdefault("url", link.get("href") or "")
    found.setdefault("url", _saved_from(root))
    for time in root.iter("time"):
        marks = f"{time.get('itemprop') or ''} {time.get('class') or ''}".lower()
        value = time.get("datetime") or ""
        own = "publish" in marks or "entry-date" in marks or time.get("pubdate") is not None
        if own and "updated" not in marks.split() and read_date(value):
            found.setdefault("published", value)
    for element in root.iter("a", "span", "p", "div"):
        marked = "author" in (element.get("rel") or "").split() or element.get("itemprop") == "author"
        if marked and "author" not in found:
            name = _BY.sub("", " ".join("".join(map(str, element.itertext())).split()))
            if 2 < len(name) <= 120:
                found["author"] = name
    return metadata_from(found, "page")


def _saved_from(root: _Element) -> str:
    """The address that browsers and SingleFile leave in a comment of a saved page."""
    from lxml import etree

    for comment in root.itersiblings(etree.Comment, preceding=True):
        if match := _SAVED_FROM.search(comment.text or ""):
            return match[1] or match[2]
    for comment in list(root.iter(etree.Comment))[:5]:
        if match := _SAVED_FROM.search(comment.text or ""):
            return match[1] or match[2]
    return ""


def _from_json(root: _Element) -> Metadata:
    """schema.org as JSON-LD: the first thing on the page that is an article."""
    for script in root.iter("script"):
        if (script.get("type") or "").split(";")[0].strip().lower() != "application/ld+json":
            continue
        try:
            data = json.loads(script.text or "", strict=False)
        except (ValueError, RecursionError):
            continue
        for node in _nodes(data):
            kind = node.get("@type")
            if _ARTICLES.search(" ".join(map(str, kind)) if isinstance(kind, list) else str(kind)):
                return _from_article(node)
    return Metadata()


def _nodes(data: object) -> Iterator[dict[str, object]]:
    """Every object in some JSON, outermost first."""
    waiting = [data]
    for _ in range(_MOST_NODES):
        if not waiting:
            return
        node = waiting.pop(0)
        if isinstance(node, dict):
            yield node
            waiting.extend(node.values())
        elif isinstance(node, list):
            waiting.extend(node)


def _from_article(node: dict[str, object]) -> Metadata:
    url = node.get("url") or node.get("mainEntityOfPage")
    address = str(url.get("@id", "")) if isinstance(url, dict) else str(url or "")
    values = {
        "title": _text(node.get("headline")), "author": _names(node.get("author")),
        "outlet": _names(node.get("publisher")), "published": _text(node.get("datePublished")),
        "url": address if _usable("url", address) else "", "language": _text(node.get("inLanguage")),
    }  # fmt: skip
    return metadata_from({key: value for key, value in values.items() if len(value) <= _LONGEST_VALUE}, "page")


def _text(value: object) -> str:
    return value if isinstance(value, str) else ""


def _names(value: object) -> str:
    """The names of one person or organisation or of a list of them."""
    values = value if isinstance(value, list) else [value]
    names = (item.get("name") if isinstance(item, dict) else item for item in values)
    return ", ".join(name for name in names if isinstance(name, str) and _usable("author", name))


def _shown_title(root: _Element, blocks: Sequence[Block]) -> str:
    """The only first-rank heading, else the longest part of <title> ("Headline | Site")."""
    first_rank = [b.text for b in blocks if b.tag == "h1" and b.role is ParagraphRole.HEADING and not b.parts]
    if len(first_rank) == 1:
        return first_rank[0]
    element = next(root.iter("title"), None)
    title = " ".join("".join(map(str, element.itertext())).split()) if element is not None else ""
    return max(_TITLE_PARTS.split(title), key=len)[:_LONGEST_VALUE]


def _shown_date(root: _Element) -> str:
    """A date that stands on the page as its own (htmldate, without its guesses from running text)."""
    from copy import deepcopy

    from htmldate import find_date

    logging.getLogger("htmldate").setLevel(logging.CRITICAL)
    return find_date(deepcopy(root), extensive_search=False, original_date=True) or ""
