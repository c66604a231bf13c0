"""Which lines of a text belong to the page and not to the article.

In: a text, its lines, its title where known, and marks already decided (an HTML reader knows where a menu is).
Out: one Line for every line, in order, furniture with its reason.
Always: lines are marked, never dropped; a line that may be a sentence is furniture only by a pattern of its own or
because reader comments have begun. The patterns are data: data/furniture.toml.
"""

from __future__ import annotations

import functools
import re
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from importlib import resources

from whence.reading.document import Line, LineMark
from whence.reading.lines import ITEM_MARK, ends_sentence, folded, is_prose, is_sentence
from whence.reading.wrapping import rows_of
from whence.values import Span

# No pattern describes a longer line than this; a longer one is running text.
LONGEST_PATTERN_LINE = 400
# A title stands among the first lines of a page, below its menus.
TITLE_WITHIN = 60


@dataclass(frozen=True, slots=True)
class Rule:
    """One entry of data/furniture.toml, its patterns joined into one expression."""

    reason: str
    scope: str
    where: str
    prose: bool
    pattern: re.Pattern[str]


# A line that is a row of links, told by its pieces.
BAR = Rule("menu", "line", "any", False, re.compile(""))
_BAR = re.compile(r"\s+[|/·•>›\"]\s+|\s*\|\s*")


@dataclass(frozen=True, slots=True)
class Rules:
    """The whole of data/furniture.toml."""

    lines: tuple[Rule, ...]
    prose: tuple[tuple[str, tuple[re.Pattern[str], ...]], ...]
    comment_evidence: re.Pattern[str]
    kept: re.Pattern[str]


@functools.cache
def load_rules() -> Rules:
    """The rules, read once in a process (some ten milliseconds)."""
    file = resources.files("whence.reading").joinpath("data/furniture.toml")
    data = tomllib.loads(file.read_text(encoding="utf-8"))
    return Rules(
        lines=tuple(
            Rule(rule["reason"], rule["scope"], rule["where"], rule.get("prose", False), _joined(rule["patterns"]))
            for rule in data["rule"]
        ),
        prose=tuple((entry["reason"], tuple(map(re.compile, entry["all"]))) for entry in data["prose"]),
        comment_evidence=_joined(data["comment_evidence"]["patterns"]),
        kept=_joined(data["kept"]["patterns"]),
    )


def mark_lines(
    text: str, spans: Sequence[Span], title: str = "", given: Mapping[int, str] | None = None
) -> tuple[Line, ...]:
    """Each line with its mark.

    spans: the lines of `text` that are not blank (`lines.lines_of`). title: of the document, "" where not known.
    given: reasons already known for some lines, by position in `spans`.
    """
    marker = _Marker(text, spans, title)
    marker.reasons.update(given or {})
    marker.mark()
    return tuple(
        Line(span, LineMark.FURNITURE, marker.reasons[i]) if i in marker.reasons else Line(span, LineMark.ARTICLE)
        for i, span in enumerate(spans)
    )


class _Marker:
    """The lines of one text while they are being marked; `reasons` grows."""

    def __init__(self, text: str, spans: Sequence[Span], title: str) -> None:
        self.rules = load_rules()
        self.raw = [span.of(text) for span in spans]
        self.folded = [folded(line) for line in self.raw]
        self.prose = [is_prose(line) for line in self.raw]
        # Three or four words with a full stop may be a link ("Comments are closed."); five are a sentence.
        self.sentence = [
            prose or (len(line.split()) >= 5 and ends_sentence(line))
            for prose, line in zip(self.prose, self.raw, strict=True)
        ]
        self.gap = [row.gap for row in rows_of(text, spans)]
        self.item = [bool(ITEM_MARK.match(line)) for line in self.raw]
        self.title = self._find_title(folded(title))
        self.reasons: dict[int, str] = {}

    def mark(self) -> None:
        """Patterns first, then what only the place of a line can tell."""
        prose_seen = False
        for i in range(len(self.raw)):
            if i in self.reasons or i == self.title:
                continue
            rule = self._rule(i, prose_seen)
            if rule:
                self.reasons[i] = rule.reason
                self._follow(i, rule, prose_seen)
            elif (reason := self._prose_reason(i)) is not None:
                self.reasons[i] = reason
            elif self.prose[i]:
                prose_seen = True
        self._mark_before_title()
        self._mark_after_article()

    def _find_title(self, title: str) -> int | None:
        return next((i for i, line in enumerate(self.folded[:TITLE_WITHIN]) if title and line == title), None)

    def _rule(self, i: int, prose_seen: bool) -> Rule | None:
        line = self.folded[i]
        if len(line) > LONGEST_PATTERN_LINE:
            return None
        for rule in self.rules.lines:
            if rule.where == "head" and (prose_seen or (self.title is not None and i > self.title)):
                continue
            if (rule.where == "tail" and not prose_seen) or (self.sentence[i] and not rule.prose):
                continue
            if rule.pattern.fullmatch(line):
                return rule
        return self._bar(i)

    def _bar(self, i: int) -> Rule | None:
        """A row of links in one line ("Log in | About us | Advertise"): all short, and most of them patterns."""
        pieces = _BAR.split(self.folded[i])
        if len(pieces) < 2 or any(len(piece.split()) > 4 for piece in pieces):
            return None
        found = [rule for piece in pieces for rule in self.rules.lines if rule.pattern.fullmatch(piece.strip())]
        return BAR if len(found) * 2 >= len(pieces) else None

    def _prose_reason(self, i: int) -> str | None:
        if not self.sentence[i]:
            return None
        for reason, patterns in self.rules.prose:
            if all(pattern.search(self.folded[i]) for pattern in patterns):
                return reason
        return None

    def _follow(self, i: int, rule: Rule, prose_seen: bool) -> None:
        """Mark what belongs to the line just marked."""
        if rule.scope == "rest" or (rule.scope == "weak" and prose_seen and self._comments_follow(i)):
            for j in range(i + 1, len(self.raw)):
                self.reasons.setdefault(j, rule.reason)
        elif rule.scope == "notice" and self._share_before(i) > 0.5 and i + 1 < len(self.raw):
            self.reasons.setdefault(i + 1, rule.reason)
        elif rule.scope == "block" and prose_seen:
            self._follow_block(i, rule.reason)

    def _follow_block(self, i: int, reason: str) -> None:
        together = True
        for j in range(i + 1, len(self.raw)):
            together = together and not self.gap[j]
            # A headline in a list of links may be a question.
            linked = together and self.raw[j].rstrip().endswith("?")
            if not (together or self.item[j]) or (self._may_be_article(j) and not linked):
                return
            self.reasons.setdefault(j, reason)

    def _comments_follow(self, i: int) -> bool:
        return sum(bool(self.rules.comment_evidence.fullmatch(line)) for line in self.folded[i : i + 60]) >= 2

    def _share_before(self, i: int) -> float:
        """The share of the running text that stands before line i."""
        lengths = [len(line) if prose else 0 for line, prose in zip(self.raw, self.prose, strict=True)]
        return sum(lengths[:i]) / (sum(lengths) or 1)

    def _may_be_article(self, i: int) -> bool:
        return i == self.title or is_sentence(self.raw[i]) or bool(self.rules.kept.fullmatch(self.folded[i]))

    def _mark_before_title(self) -> None:
        """Menus stand above the headline; a sentence or byline there is kept."""
        for i in range(self.title or 0):
            if i not in self.reasons and not self._may_be_article(i) and not self.prose[i]:
                self.reasons[i] = "above the title"

    def _mark_after_article(self) -> None:
        """Below the last sentence, whatever follows the first line of furniture is furniture."""
        last = max((i for i in range(len(self.raw)) if i not in self.reasons and self._ends_article(i)), default=None)
        if last is None:
            return
        furniture_seen = False
        for i in range(last + 1, len(self.raw)):
            if i in self.reasons:
                furniture_seen = True
            elif furniture_seen and not self._may_be_article(i):
                self.reasons[i] = "below the article"

    def _ends_article(self, i: int) -> bool:
        return self.prose[i] or is_sentence(self.raw[i])


def _joined(patterns: Sequence[str]) -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{pattern})" for pattern in patterns), re.DOTALL)
