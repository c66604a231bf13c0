"""Which language a text is in."""

import pytest

from whence.reading.language_id import contradicts, identify
from whence.values import UNKNOWN, Language

TEXTS = {
    "en": "The commander of the group denied on Monday that his men had entered the town without a fight.",
    "fr": "Le commandant du groupe a démenti lundi que ses hommes soient entrés dans la ville sans combat.",
    "es": "El comandante del grupo negó el lunes que sus hombres hubieran entrado en la ciudad sin combatir.",
    "ru": "Командир группировки опроверг в понедельник, что его люди вошли в город без боя.",
    "uk": "Командир угруповання спростував у понеділок, що його люди увійшли до міста без бою.",
    "ar": "نفى قائد المجموعة يوم الاثنين أن يكون رجاله قد دخلوا المدينة بدون قتال.",
    "fa": "فرمانده گروه روز دوشنبه تکذیب کرد که افرادش بدون جنگ وارد شهر شده‌اند.",
    "tr": "Grubun komutanı, adamlarının savaşmadan şehre girdiğini pazartesi günü yalanladı.",
    "so": "Taliyaha kooxda ayaa Isniintii beeniyay in raggiisu ay magaalada galeen dagaal la'aan.",
    "ka": "ჯგუფის მეთაურმა ორშაბათს უარყო, რომ მისი ხალხი ქალაქში უბრძოლველად შევიდა.",
    "my": "တပ်ဖွဲ့ခေါင်းဆောင်က တနင်္လာနေ့တွင် ၎င်း၏လူများ မြို့ထဲသို့ ဝင်ရောက်ခဲ့သည်ကို ငြင်းဆိုခဲ့သည်။",
    "he": "מפקד הקבוצה הכחיש ביום שני כי אנשיו נכנסו לעיר ללא קרב.",
}


@pytest.mark.parametrize("code", TEXTS)
def test_a_sentence_is_enough(code: str) -> None:
    assert identify(TEXTS[code]) == Language(code)


def test_names_from_elsewhere_do_not_mislead() -> None:
    text = (
        "Jaish al-Wadi and Liwa al-Jisr are led by Abu Yunus al-Qarzani and Mahir al-Qarzani, who is said to be dead."
    )
    assert identify(text) == Language("en")


@pytest.mark.parametrize("text", ["", "1234 5678", "XS SM", "?!", "\x00\x00"])
def test_too_little_is_unknown(text: str) -> None:
    assert identify(text) == UNKNOWN


@pytest.mark.parametrize(
    ("code", "text", "contradicted"),
    [("en", "ru", True), ("en", "ar", True), ("ar", "en", True), ("en", "ka", True), ("fr", "en", False),
     ("fa", "ar", False), ("tlh", "en", False), ("uk", "ru", False)],
)  # fmt: skip
def test_a_script_contradicts_a_language(code: str, text: str, contradicted: bool) -> None:
    assert contradicts(Language(code), TEXTS[text]) is contradicted
