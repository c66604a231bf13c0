"""Which language a text is written in.

In: the article's text. Out: a Language, unknown where the text is too short or mixed to tell.
Always: a script that one language uses decides by itself; plain English is told by its small words, because loading
the recogniser (py3langid) costs half a second and 70 MB; the recogniser chooses only among languages that are written
in the script of the text and in which reports are found.
"""

from __future__ import annotations

import functools
import re
import unicodedata
from collections import Counter
from typing import TYPE_CHECKING

from whence.values import UNKNOWN, Language

if TYPE_CHECKING:
    from py3langid.langid import LanguageIdentifier

SAMPLE = 6_000  # characters looked at
FEWEST_LETTERS = 20
# Below this the recogniser's first choice is little better than its second.
LEAST_PROBABILITY = 0.7
# Among the words of English prose, 38 to 50 in a hundred are these; in French, Spanish and German texts under 6.
ENGLISH_SHARE = 0.22

_ENGLISH = frozenset({
    "the", "of", "and", "to", "in", "that", "is", "was", "for", "it", "with", "as", "his", "on", "be", "at", "by",
    "had", "not", "are", "but", "from", "have", "they", "which", "you", "were", "her", "she", "he", "their", "there",
    "been", "has", "who", "would", "when", "what", "an", "its", "or", "this", "said",
})  # fmt: skip
_ONE_LANGUAGE = {
    "HEBREW": "he", "GEORGIAN": "ka", "ARMENIAN": "hy", "MYANMAR": "my", "ETHIOPIC": "am", "GREEK": "el",
    "HANGUL": "ko", "HIRAGANA": "ja", "KATAKANA": "ja", "CJK": "zh", "THAI": "th", "KHMER": "km", "LAO": "lo",
    "TAMIL": "ta", "SINHALA": "si", "BENGALI": "bn", "GURMUKHI": "pa", "TELUGU": "te",
}  # fmt: skip
_CHOICES = {
    "LATIN": "en fr es pt de it nl tr so sw ku uz az id ms tl ha pl cs sk sl hr bs ro hu sq fi sv no da lt lv et ca"
    " eu gl ht vi rw mg af zu xh yo ig om ln sn",
    "CYRILLIC": "ru uk be bg sr mk kk ky mn tg uz",
    "ARABIC": "ar fa ur ps ug sd ku",
    "DEVANAGARI": "hi ne mr",
}


def identify(text: str) -> Language:
    """The language of a text; UNKNOWN where it cannot be told."""
    sample = text[:SAMPLE]
    script = dominant_script(sample)
    if script in _ONE_LANGUAGE:
        return Language(_ONE_LANGUAGE[script])
    if script not in _CHOICES:
        return UNKNOWN
    if script == "LATIN" and _is_english(sample):
        return Language("en")
    return _recognised(sample, _CHOICES[script].split())


def dominant_script(text: str) -> str | None:
    """The script of most letters by its Unicode name ("LATIN", "CYRILLIC", "ARABIC"), None for too few letters."""
    letters = Counter(character for character in text[:SAMPLE] if character.isalpha())
    if sum(letters.values()) < FEWEST_LETTERS:
        return None
    scripts: Counter[str] = Counter()
    for letter, count in letters.items():
        scripts[unicodedata.name(letter, "UNKNOWN").split(maxsplit=1)[0].split("-")[0]] += count
    return scripts.most_common(1)[0][0]


def contradicts(language: Language, text: str) -> bool:
    """True where a text is written in a script that the language it is declared to be in does not use.

    Templates declare "en" whatever is written on the page.
    """
    script = dominant_script(text)
    if script in _ONE_LANGUAGE:
        return language.code != _ONE_LANGUAGE[script] and language.code in " ".join(_CHOICES.values()).split()
    if script not in _CHOICES:
        return False
    choices = _CHOICES[script].split()
    return language.code not in choices and any(
        language.code in other.split() for key, other in _CHOICES.items() if key != script
    )


def _is_english(text: str) -> bool:
    words = re.findall(r"[^\W\d_]+", text.lower())
    return len(words) >= 40 and sum(word in _ENGLISH for word in words) > ENGLISH_SHARE * len(words)


def _recognised(text: str, choices: list[str]) -> Language:
    ranked = [(code, probability) for code, probability in _recogniser().rank(text) if code in choices]
    total = sum(probability for _, probability in ranked)
    if not ranked or ranked[0][1] < LEAST_PROBABILITY * total:
        return UNKNOWN
    return Language(ranked[0][0])


@functools.cache
def _recogniser() -> LanguageIdentifier:
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
