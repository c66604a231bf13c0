"""How many: the figure at the head of a Russian phrase, with its bounds.

In: a draft's ends. Out: `Count` or None.
Always: only what is counted in a description or in plain words: a figure in a name ("400 Мавозо", "47-я бригада") counts
nobody; a word between the figure and the head of the phrase that no hedge is makes it no count.
"""

from __future__ import annotations

import re

from whence.claims.scene import Draft
from whence.language.analysis import Analysis, MentionForm
from whence.language.russian.stems import plain
from whence.values import Count

_FIGURE = re.compile(r"(\d{1,9})(?:[-–—](\d{1,9}))?")
_DECIMAL = re.compile(r"\d{1,6},\d{1,3}")
_THOUSANDS = re.compile(r"(?<=\d)[ \u00a0\u202f.](?=\d{3}(?!\d))")
_UNITS = {
    1: "один одна одного", 2: "два две двух двое двоих", 3: "три трех трое троих", 4: "четыре четырех четверо четверых",
    5: "пять пяти пятеро пятерых", 6: "шесть шести шестеро шестерых", 7: "семь семи семеро семерых",
    8: "восемь восьми восьмерых", 9: "девять девяти", 10: "десять десяти десятеро", 11: "одиннадцать одиннадцати",
    12: "двенадцать двенадцати", 13: "тринадцать тринадцати", 14: "четырнадцать четырнадцати", 15: "пятнадцать пятнадцати",
    16: "шестнадцать шестнадцати", 17: "семнадцать семнадцати", 18: "восемнадцать восемнадцати",
    19: "девятнадцать девятнадцати", 20: "двадцать двадцати", 30: "тридцать тридцати", 40: "сорок сорока",
    50: "пятьдесят пятидесяти", 60: "шестьдесят шестидесяти", 70: "семьдесят семидесяти", 80: "восемьдесят восьмидесяти",
    90: "девяносто девяноста", 100: "сто ста сотня сотню", 200: "двести двухсот", 300: "триста трехсот", 500: "пятьсот пятисот",
    1000: "тысяча тысячу",
}  # fmt: skip
_WORDS = {word: number for number, forms in _UNITS.items() for word in forms.split()}
_LARGER = {"тысяч": 1000, "тыс": 1000, "тыс.": 1000, "тысячи": 1000, "тысячу": 1000, "млн": 10**6, "миллиона": 10**6, "миллионов": 10**6}  # fmt: skip
_HEDGES = frozenset(
    "не менее более свыше больше минимум как по меньшей мере до меньше чем около примерно порядка почти еще все".split()
)
# What a hedge makes of a figure, the longest first: "не более" is no "более".
_BOUNDS = (("не более", "most"), ("не больше", "most"), ("не менее", "least"), ("не меньше", "least"), ("более", "least"), ("больше", "least"),
           ("свыше", "least"), ("минимум", "least"), ("по меньшей мере", "least"), ("менее", "most"), ("меньше", "most"), ("до", "most"))  # fmt: skip
_ABOUT = ("около", "примерно", "порядка", "почти")


def count_of(analysis: Analysis, draft: Draft) -> Count | None:
    """The count of the first end that is counted: the object's before the subject's."""
    for end in (draft.object, draft.subject):
        if end is None or end.kind not in {"people", "group", "text"}:
            continue
        if end.mention is not None and analysis.mentions[end.mention].form is MentionForm.NAME:
            continue
        if found := count_in(end.text):
            return found
    return None


def count_in(text: str) -> Count | None:
    """The figure at the head of a phrase with its bounds: "не менее 30 человек" is 30 and more."""
    words = _THOUSANDS.sub("", text).split()
    lower = [plain(word) for word in words]
    at = next((k for k, word in enumerate(lower[:5]) if _is_number(lower, k)), None)
    if at is None or any(word not in _HEDGES for word in lower[:at]):
        return None  # "основанная в 1999 году"
    low, high, end = _number(lower, at)
    before, what = " ".join(lower[:at]).removesuffix(" чем"), " ".join(words[end:])
    bound = next((bound for hedge, bound in _BOUNDS if before.endswith(hedge)), "")
    if bound == "most":
        return Count(0, high, False, what)
    if bound == "least":
        return Count(low, None, False, what)
    return Count(low, high, before.endswith(_ABOUT), what) if low <= high else None


def _is_number(lower: list[str], at: int) -> bool:
    large = at + 1 < len(lower) and lower[at + 1] in _LARGER
    return lower[at] in _WORDS or bool(_FIGURE.fullmatch(lower[at]) or (large and _DECIMAL.fullmatch(lower[at])))


def _number(lower: list[str], at: int) -> tuple[int, int, int]:
    """The lowest and highest of the figure that begins at a word, and where it ends: "двадцать пять", "5 тыс."."""
    (low, high), end = _value(lower[at]), at + 1
    if low >= 20 and end < len(lower) and 0 < _WORDS.get(lower[end], 0) < (10 if low < 100 else 100):
        low, high, end = low + _WORDS[lower[end]], high + _WORDS[lower[end]], end + 1
        if low % 10 == 0 and end < len(lower) and 0 < _WORDS.get(lower[end], 0) < 10:
            low, high, end = low + _WORDS[lower[end]], high + _WORDS[lower[end]], end + 1
    if end < len(lower) and lower[end] in _LARGER:
        low, high, end = low * _LARGER[lower[end]], high * _LARGER[lower[end]], end + 1
    return round(low), round(high), end


def _value(word: str) -> tuple[float, float]:
    if found := _FIGURE.fullmatch(word):
        return int(found[1]), int(found[2] or found[1])
    return (_WORDS[word],) * 2 if word in _WORDS else (float(word.replace(",", ".")),) * 2
