"""Mentions on texts others annotated, beside the parser's own recogniser, and what finding them costs.

Comes in: the folder of WHENCE_MATERIAL (default ../shared): bench/re3d/ner-dev.txt, bench/train/gum, seeds. Goes out:
three tables on stdout.
Names: re3d also counts pronouns, common nouns and articles as entities; here its spans are cut to the names in them
(no article, the last word capitalised) and compared exactly, kinds Person, Organisation, Location. Its text is given
a sentence a line, without documents, so nothing can be learned from one sentence for the next.
Pronouns: GUM news; right is a pronoun whose party has an earlier name or description that lies in a mention of the
same entity. Everything with a capital is read, people's names of other fields included.
Speed: processor time of finding mentions over that of the parse, the seeds read three times.

    python benchmarks/mentions.py [--names] [--pronouns] [--speed]
"""

from __future__ import annotations

import argparse
import os
import re
import sys
import time
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path

from whence.language.analysis import Mention, MentionForm, Parse
from whence.language.mentions import find_mentions
from whence.language.parse_english import parse
from whence.values import Span

MATERIAL = Path(os.environ.get("WHENCE_MATERIAL", Path(__file__).parents[2] / "shared"))
KINDS = {"Person": "person", "Organisation": "group", "Location": "place"}
LABELS = {"PERSON": "person", "ORG": "group", "NORP": "group", "GPE": "place", "LOC": "place", "FAC": "place"}
PRONOUNS = {
    **dict.fromkeys(("he", "him", "his", "himself", "she", "her", "herself"), "he, she"),
    **dict.fromkeys(("it", "its", "itself"), "it"),
    **dict.fromkeys(("they", "them", "their", "themselves"), "they"),
}
Named = set[tuple[Span, str]]


def re3d() -> Iterator[tuple[str, Named]]:
    """Sentences of re3d dev with their names."""
    sentence: list[tuple[str, str]] = []
    for line in (MATERIAL / "bench/re3d/ner-dev.txt").read_text(encoding="utf-8").splitlines():
        if line.strip():
            word, _, label = line.strip().partition("\t")
            sentence.append((word, label))
        elif sentence:
            yield _joined(sentence)
            sentence = []


def _joined(sentence: list[tuple[str, str]]) -> tuple[str, Named]:
    text = ""
    spans: list[tuple[int, int, str]] = []
    for word, label in sentence:
        if word in "-’'" and text:
            text = text[:-1]  # "al - Nusra" was written "al-Nusra"
        if label.startswith("B-"):
            spans.append((len(text), len(text), label[2:]))
        if label != "O" and spans:
            spans[-1] = (spans[-1][0], len(text) + len(word), spans[-1][2])
        text += word if word in "-’'" else word + " "
    names = ((_cut(text, Span(start, end)), KINDS.get(kind, "")) for start, end, kind in spans)
    return text, {(span, kind) for span, kind in names if span is not None and kind}


def _cut(text: str, span: Span) -> Span | None:
    """A span without its article; None where it is a common noun or a pronoun."""
    words = re.match(r"(?:(?:the|a|an|this|our|their|his|its) )?(.*)", span.of(text), re.IGNORECASE)
    name = words.group(1) if words else ""
    capital = name and name.split()[-1][0].isupper() and name.lower() not in ("we", "they", "i", "he", "she", "it")
    return Span(span.end - len(name), span.end) if capital else None


def names() -> None:
    """Print F1 by kind, ours and the parser's."""
    counts: dict[str, Counter[tuple[str, str]]] = {"whence": Counter(), "the parser alone": Counter()}
    for text, wanted in re3d():
        parsed = parse(text, [Span(0, len(text))])
        mentions, _ = find_mentions(parsed)
        ours = {(m.span, str(m.kind)) for m in mentions if m.form is MentionForm.NAME and m.kind in KINDS.values()}
        for who, found in (("whence", ours), ("the parser alone", _entities(parsed))):
            for kind in KINDS.values():
                right = {name for name in wanted & found if name[1] == kind}
                counts[who][kind, "right"] += len(right)
                counts[who][kind, "wanted"] += sum(name[1] == kind for name in wanted)
                counts[who][kind, "found"] += sum(name[1] == kind for name in found)
    for who, count in counts.items():
        shown = [f"{kind} {_f1(count, kind):.1f}" for kind in KINDS.values()]
        print(f"re3d dev, names, exact F1, {who}: {', '.join(shown)}")


def _f1(count: Counter[tuple[str, str]], kind: str) -> float:
    return 200 * count[kind, "right"] / max(1, count[kind, "wanted"] + count[kind, "found"])


def _entities(parsed: Parse) -> Named:
    found: Named = set()
    tokens, i = parsed.tokens, 0
    while i < len(tokens):
        j = i + 1
        while j < len(tokens) and tokens[j].ent == tokens[i].ent:
            j += 1
        if tokens[i].ent in LABELS:
            first = i + (tokens[i].lower == "the" and j > i + 1)
            found.add((parsed.span(first, j), LABELS[tokens[i].ent]))
        i = j
    return found


def gum() -> Iterator[tuple[str, list[tuple[Span, str]]]]:
    """Texts of GUM news with their mentions and the entity of each."""
    for path in sorted((MATERIAL / "bench/train/gum").glob("GUM_news_*.conll")):
        text, spans, open_at = "", [], defaultdict(list)
        for line in path.read_text(encoding="utf-8").splitlines():
            cells = line.split("\t")
            if len(cells) < 3:
                continue
            text = text.rstrip() if cells[1] in ".,;:?!)]%" or cells[1].startswith("'") or cells[1] == "n't" else text
            start, end = len(text), len(text) + len(cells[1])
            text += cells[1] + ("" if cells[1] in "([$" else " ")
            for whole, opened, closed in re.findall(
                r"\(([^()]+)\)|\(([^()]+)|([^()]+)\)", cells[2].replace("_", "~")
            ):
                if opened:
                    open_at[opened].append(start)
                elif whole:
                    spans.append((Span(start, end), whole))
                elif open_at[closed]:
                    spans.append((Span(open_at[closed].pop(), end), closed))
        yield text, spans


def pronouns() -> None:
    """Print precision of the resolved pronouns and their share."""
    count: Counter[tuple[str, str]] = Counter()
    for text, spans in gum():
        parsed = parse(text, [Span(0, len(text))])
        mentions, _ = find_mentions(parsed)
        entity = dict(spans)
        for token in parsed.tokens:
            sort = PRONOUNS.get(token.lower)
            if sort is None:
                continue
            count[sort, "all"] += 1
            mention = next((m for m in mentions if m.span == token.span and m.form is MentionForm.PRONOUN), None)
            if mention is not None:
                count[sort, "resolved"] += 1
                chain = [span for span, name in spans if name == entity.get(token.span) and span.end <= token.start]
                count[sort, "right"] += _meets(mention, mentions, chain)
    for sort in dict.fromkeys(PRONOUNS.values()):
        right, resolved, every = (count[sort, what] for what in ("right", "resolved", "all"))
        print(
            f"GUM news, {sort}: {every} in the texts, {resolved} resolved, {100 * right / max(1, resolved):.1f} % right"
        )


def _meets(mention: Mention, mentions: tuple[Mention, ...], chain: list[Span]) -> bool:
    earlier = [
        m
        for m in mentions
        if m.party == mention.party and m.form is not MentionForm.PRONOUN and m.index < mention.index
    ]
    return any(span.overlaps(m.span) and m.span.end <= span.end + 1 for m in earlier[-3:] for span in chain)


def speed() -> None:
    """Print the cost of mentions beside that of the parse."""
    texts = [path.read_text(encoding="utf-8") for path in sorted((MATERIAL / "seeds").glob("*.txt"))]
    lines = [[Span(m.start(), m.end()) for m in re.finditer(r"[^\n]*\S[^\n]*", text)] for text in texts]
    find_mentions(parse(texts[0], lines[0]))  # lists and model are loaded once in a process
    parsing = finding = 0.0
    tokens = 0
    for _ in range(3):
        for text, paragraphs in zip(texts, lines, strict=True):
            start = time.process_time()
            parsed = parse(text, paragraphs)
            middle = time.process_time()
            find_mentions(parsed)
            parsing, finding = parsing + middle - start, finding + time.process_time() - middle
            tokens += len(parsed.tokens)
    print(
        f"mentions cost {100 * finding / parsing:.1f} % of the parse "
        f"({1e6 * finding / tokens:.1f} of {1e6 * parsing / tokens:.1f} microseconds a token)"
    )


def main() -> None:
    """Run what was asked for, or all."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for name in ("names", "pronouns", "speed"):
        parser.add_argument(f"--{name}", action="store_true")
    options = parser.parse_args()
    if not MATERIAL.is_dir():
        sys.exit(f"{MATERIAL}: not there. Set WHENCE_MATERIAL to the folder of the reference material.")
    everything = not (options.names or options.pronouns or options.speed)
    for part in (names, pronouns, speed):
        if everything or getattr(options, part.__name__):
            part()


if __name__ == "__main__":
    main()
