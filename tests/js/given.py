"""What the build says of words, for the browser's modules to say the same."""

from __future__ import annotations

import gzip
import json
from collections import Counter
from collections.abc import Mapping
from contextlib import ExitStack
from functools import cache
from unittest.mock import patch

import msgspec

from doum.search import vocabulary
from doum.search.languages import english, japanese
from doum.search.languages.intents import intents_of
from doum.search.languages.language import language_of
from doum.search.languages.snowball import ALGORITHMS, browser_module
from doum.search.languages.word_data import stop_words
from doum.search.languages.word_runs import fold, fold_marks
from doum.search.lexicon import synonym_table, write_lexicon
from doum.search.synonyms import Synonyms
from doum.search.terms import code_of
from doum.search.traits import write_articles
from doum.search.vocabulary import base_36, front_coded, shard_of
from tests import ROOT
from tests.search.records import lexicon, record

WORDS = """
결제 결제수단 결제일 각 힣 꾸 바꾸~ 누르~ 남은연차 otp 2 2단계 q qq aq 1q0 quick v1 login
請求書 カード ログイン 々 〆 できる été straße naïve 𠮷野家 🙂 ~
""".split()
FORMS = """
invoice invoices invoiced invoicing cancel cancels cancelled cancelling cancellation
verify verifies verified verifying verification organise organised organising organisation
organize organized organizing organization raise raises raised raising rise rises rising
promise promises promised promising pay pays paid paying payment payments payable
delete deletes deleted deleting deletion create creates created creating creation creator
account accounts setting settings set sets log logs logged logging login logins
invite invites invited inviting invitation invitations change changes changed changing
subscription subscriptions subscribe subscribed subscribing notify notified notification
notifications company companies category categories reply replies replied password passwords
member members admin admins administrator administrators approve approved approves approving
approval approvals refund refunds refunded refunding refundable receive received receiving
receipt receipts message messages messaging channel channels business businesses product
products employee employees leave leaves attendance budget budgets campaign campaigns
advertise advertising advertisement ads bill bills billed billing charge charges charged
charging balance balances device devices unable enable enabled enabling disable disabled
easily easy quickly quick automatically automatic
""".split()
SPOKEN = ("ko", "en", "ja", "de", "fr", "es", "pt", "vi", "zh-TW", "th", "ar", "hi", "ru")
JAPANESE = [
    "請求書を再発行したい",
    "パスワードを忘れました",
    "カード支払いの方法",
    "ログインできない",
]


BARE = """
Crème Brûlée STRASSE Straße Łódź Đăng İstanbul ΛΟΓΑΡΙΑΣΜΌΣ счёт платёжный
комп’ютер أَسْتَرِدّ الإشعارات فاتورة רִבּוּעַ रिफ़ंड आँकड़े ๑๔วัน รหัสกู้คืน ລະຫັດ صورت‌حساب Tiếng Việt 환불 ガガ 申請 ①
""".split()


@cache
def _stemmed() -> dict[str, object]:
    languages = {code: language_of(code) for code in (*ALGORITHMS, "he", "uk")}
    words = {
        "de": "Rückerstattungen gekündigte Häuser Straße Adressen",
        "fr": "payées résiliation l’adresse généralement",
        "ru": "подписками платёжного отчёты",
        "ar": "الإشعارات وبالبطاقة فواتير",
        "hi": "तालिकाओं निमंत्रणों",
        "tr": "faturalar şifreler İptali",
        "el": "λογαριασμού συνδρομές",
        "he": "והחשבוניות לחשבון",
    }
    return {
        code: {
            "module": browser_module(language.algorithm) if language.algorithm else "",
            "affixes": language.rules.get("affixes"),
            "forms": {word: language.forms(word) for word in _words(code, words.get(code, ""))},
        }
        for code, language in languages.items()
    }


def _words(code: str, text: str) -> list[str]:
    return [*fold(text).split(), *stop_words(code)]


@cache
def given() -> dict[str, object]:
    """Collect it; plain data, as JSON has it."""
    numbers = {word: len(word) * 37 for word in WORDS}
    rules = {code: language_of(code).rules for code in ("ko", "en", "ja")}
    intents = {code: msgspec.to_builtins(intents_of(code)) for code in SPOKEN}
    said = {
        "intents": intents,
        "codes": {word: code_of(word) for word in WORDS},
        "numbers": sorted(numbers.items()),
        "lines": front_coded(numbers),
        "keys": {word: shard_of(word) for word in WORDS},
        "stems": [(form, english.stem(form)) for form in FORMS],
        "stops": english.STOPS,
        "japanese": {text: _tokens(text) for text in JAPANESE},
        "rules": rules,
        "articles": _articles(),
        "reading": json.loads((ROOT / "tests/search/reading.json").read_text("utf-8")),
        "bare": {text: fold_marks(text) for text in BARE},
        "languages": _stemmed(),
        "written": {code: language_of(code).rules for code in ("de", "vi", "zh", "th")},
        "large": _large(),
    }
    return dict(msgspec.json.decode(msgspec.json.encode(said)))


def _articles() -> dict[str, object]:
    kinds = [{"plan": ["free", "pro"], "product": ["talk"]}, {"product": ["ads"]}]
    records = [record(f"{at}", filters=_filters(kinds[at % 2])) for at in range(40)]
    files: dict[str, bytes] = {}
    name = write_articles(files.__setitem__, records)["articles"]
    text = gzip.decompress(files[f"words/{name}"]).decode()
    traits = [(base_36(at), kinds[at % 2]) for at in range(40)]
    return {"text": text, "traits": traits}


def _large() -> dict[str, object]:
    """Write the lexicon of a site with so many words that the rare ones are files by themselves."""
    usual = [[f"{first}{second}" for second in "가나다라마바사"] for first in "결계고도돈박"] * 3
    rare = [
        ["환불", "해지"],
        ["돌려받~"],
        ["한도", "구독"],
        *([f"희귀{chr(ord('가') + 28 * at)}"] for at in range(60)),
    ]
    articles = [*usual, *rare]
    counts = Counter(word for words in articles for word in words)
    files: dict[str, bytes] = {}
    with ExitStack() as patches:
        for name, value in (("_SPLIT_ABOVE", 50), ("_KEPT", 40)):
            patches.enter_context(patch.object(vocabulary, name, value))
        made = lexicon("ko", Synonyms())
        entry = write_lexicon(files.__setitem__, made, synonym_table(made), counts)
    texts = {
        path.removeprefix("words/"): gzip.decompress(data).decode() for path, data in files.items()
    }
    return {"entry": {"documents": len(articles), **entry}, "texts": texts}


def _filters(traits: Mapping[str, list[str]]) -> tuple[tuple[str, str], ...]:
    return tuple((name, value) for name, values in traits.items() for value in values)


def _tokens(text: str) -> list[str]:
    words = [word for run in japanese.analyse(text) for word in run.split(" ")]
    return sorted({token for word in words for token in japanese.expand(word)})
