"""A language as a BCP 47 primary tag, with what a page needs to show it."""

from __future__ import annotations

from dataclasses import dataclass

_NAMES = {
    "en": "English", "ru": "Russian", "ar": "Arabic", "fr": "French", "es": "Spanish", "de": "German",
    "uk": "Ukrainian", "tr": "Turkish", "fa": "Persian", "ku": "Kurdish", "ckb": "Central Kurdish", "he": "Hebrew",
    "ur": "Urdu", "ps": "Pashto", "pt": "Portuguese", "it": "Italian", "my": "Burmese", "am": "Amharic",
    "so": "Somali", "sw": "Swahili", "zh": "Chinese", "ka": "Georgian", "uz": "Uzbek", "ti": "Tigrinya",
    "om": "Oromo", "ha": "Hausa", "rw": "Kinyarwanda", "rn": "Kirundi", "ln": "Lingala", "ht": "Haitian Creole",
    "tl": "Tagalog", "id": "Indonesian", "bn": "Bengali", "hi": "Hindi", "ta": "Tamil", "si": "Sinhala",
    "tg": "Tajik", "ky": "Kyrgyz", "kk": "Kazakh", "az": "Azerbaijani", "hy": "Armenian", "sr": "Serbian",
    "nl": "Dutch", "pl": "Polish", "el": "Greek", "ja": "Japanese", "ko": "Korean", "vi": "Vietnamese", "sd": "Sindhi",
    "ug": "Uyghur", "yi": "Yiddish",
}  # fmt: skip
# BCP 47 (RFC 5646, 2.2.1) wants the shortest code; pages and catalogues also use those of ISO 639-2 and 639-3.
_SHORTER = {
    "eng": "en", "rus": "ru", "ara": "ar", "arb": "ar", "fra": "fr", "fre": "fr", "spa": "es", "deu": "de",
    "ger": "de", "ukr": "uk", "tur": "tr", "fas": "fa", "per": "fa", "pes": "fa", "prs": "fa", "kur": "ku",
    "kmr": "ku", "heb": "he", "iw": "he", "urd": "ur", "pus": "ps", "por": "pt", "ita": "it", "mya": "my",
    "bur": "my", "amh": "am", "som": "so", "swa": "sw", "swh": "sw", "zho": "zh", "chi": "zh", "cmn": "zh",
    "kat": "ka", "geo": "ka", "uzb": "uz", "tir": "ti", "orm": "om", "hau": "ha", "kin": "rw", "run": "rn",
    "lin": "ln", "hat": "ht", "tgl": "tl", "fil": "tl", "ind": "id", "in": "id", "ben": "bn", "hin": "hi",
    "tam": "ta", "sin": "si", "tgk": "tg", "kir": "ky", "kaz": "kk", "aze": "az", "hye": "hy", "arm": "hy",
    "srp": "sr", "nld": "nl", "dut": "nl", "pol": "pl", "ell": "el", "gre": "el", "jpn": "ja", "kor": "ko",
    "vie": "vi", "snd": "sd", "uig": "ug", "yid": "yi",
}  # fmt: skip
_BY_NAME = {name.lower(): code for code, name in _NAMES.items()}
# Scripts after CLDR's likely subtags: "ku" alone is Kurmanji, in Latin letters; "ckb" is Sorani, in Arabic ones.
_RIGHT_TO_LEFT = {"ar", "fa", "he", "ur", "ps", "ckb", "sd", "ug", "yi"}
_LENGTHS = {2, 3}  # of a primary language tag


@dataclass(frozen=True, slots=True)
class Language:
    """code: lower-case primary tag ("en"); "und" where it could not be told."""

    code: str

    @classmethod
    def clean(cls, text: str | None) -> Language:
        """A language from what a page or table says: "en-GB", "EN", "eng", "English", None."""
        word = (text or "").strip().lower()
        code = _BY_NAME.get(word, word.replace("_", "-").split("-")[0])
        code = _SHORTER.get(code, code)
        return cls(code if code.isascii() and code.isalpha() and len(code) in _LENGTHS else "und")

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
