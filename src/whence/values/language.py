"""A language as a BCP 47 primary tag, with what a page needs to show it."""

from __future__ import annotations

from dataclasses import dataclass

_NAMES = {
    "en": "English", "ru": "Russian", "ar": "Arabic", "fr": "French", "es": "Spanish", "de": "German",
    "uk": "Ukrainian", "tr": "Turkish", "fa": "Persian", "ku": "Kurdish", "he": "Hebrew", "ur": "Urdu",
    "ps": "Pashto", "pt": "Portuguese", "it": "Italian", "my": "Burmese", "am": "Amharic", "so": "Somali",
    "sw": "Swahili", "zh": "Chinese", "ka": "Georgian", "uz": "Uzbek",
}  # fmt: skip
_RIGHT_TO_LEFT = {"ar", "fa", "he", "ur", "ps", "ku", "sd", "ug", "yi"}


@dataclass(frozen=True, slots=True)
class Language:
    """code: lower-case primary tag ("en"); "und" where it could not be told."""

    code: str

    @classmethod
    def clean(cls, text: str | None) -> Language:
        """A language from what a page or table says: "en-GB", "EN", "English", None."""
        word = (text or "").strip().lower()
        by_name = {name.lower(): code for code, name in _NAMES.items()}
        code = by_name.get(word, word.replace("_", "-").split("-")[0])
        return cls(code if code.isalpha() and 2 <= len(code) <= 3 else "und")

    @property
    def name(self) -> str:
        """The English name, or the code itself where we have none."""
        return _NAMES.get(self.code, self.code)

    @property
    def right_to_left(self) -> bool:
        """True where the script of the language runs from right to left."""
        return self.code in _RIGHT_TO_LEFT

    def __str__(self) -> str:
        return self.code


UNKNOWN = Language("und")
