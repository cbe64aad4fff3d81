"""Measures how many nouns of Korean texts the index has, by judges other than its own analyser.

`python -m tests.sweeps.nouns FOLDER... [--rules] [--most 30] [--least 0.985]` analyses the Korean
Markdown files of folders, of a site or of another tool, as one site each. It counts the pairs of
a noun and an article that has it, and those that the index has:

- by spelling: words that stand before three particles or more somewhere in the folder, one of
  them that of an object,
- by kiwi, if `kiwipiepy` is installed (`pip install kiwipiepy`; 100 MB, no package of the tests).

`--rules` measures the analysis without a dictionary. Ends with 1 below the share of `--least`.
"""

from __future__ import annotations

import argparse
import re
import sys
import time
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from importlib.util import find_spec
from pathlib import Path
from typing import Any, NamedTuple

from msgspec.structs import replace

from doum.search.analysis import Analysed, analyse
from doum.search.languages import korean
from doum.search.languages.language import Language, language_of
from doum.search.languages.word_runs import fold
from doum.search.vocabulary import shards
from tests.making import render
from tests.search.corpora import found_by
from tests.search.records import record
from tests.sweeps.foreign import convert_file, files_in

Texts = Sequence[Sequence[str]]
"""The texts of each article."""

Judge = Callable[[Texts], list[set[str]]]
"""Returns the nouns of each article."""

PARTICLES = "을 를 이 가 은 는 의 에 에서 으로 로 와 과 도 만".split()
_KINDS = {"를": "을", "가": "이", "는": "은", "로": "으로", "와": "과"}
_PRONOUNS = frozenset(
    "하나 무엇 우리 저희 여기 거기 이것 그것 이곳 여러분 자신 서로 누구 아무것".split()
)
_ENOUGH = 3
_SHORTEST = 2
_EOJEOL = re.compile(r"(?<![가-힣a-z0-9])[가-힣]+(?![가-힣a-z0-9])")
_OTHER_LANGUAGE = re.compile(r"\.[a-z]{2}(?:-[a-zA-Z]+)?$")
_SYLLABLES = re.compile("[가-힣]{2,}")
_RIEUL = 8


class Figures(NamedTuple):
    """What a judge found.

    Attributes:
        missed: the words of missed pairs, with their numbers.
    """

    pairs: int
    found: int
    missed: Counter[str]

    @property
    def share(self) -> float:
        """The share of pairs that the index has."""
        return self.found / self.pairs if self.pairs else 1.0


def may_follow(word: str, particle: str) -> bool:
    """Return whether a particle may follow a word, by the word's last sound."""
    final = (ord(word[-1]) - ord("가")) % 28
    if particle in ("이", "은", "을", "과"):
        return final > 0
    if particle in ("가", "는", "를", "와"):
        return final == 0
    if particle in ("로", "으로"):
        return (particle == "로") == (final in (0, _RIEUL))
    return True


def _stems(eojeol: str) -> Iterator[tuple[str, str]]:
    for particle in PARTICLES:
        stem = eojeol.removesuffix(particle)
        if stem != eojeol and len(stem) >= _SHORTEST and may_follow(stem, particle):
            yield stem, particle


def by_spelling(articles: Texts) -> list[set[str]]:
    """Return the words of each article that stand before several particles somewhere."""
    written = [{eojeol for text in texts for eojeol in _EOJEOL.findall(text)} for texts in articles]
    particles: dict[str, set[str]] = defaultdict(set)
    for eojeols in written:
        for stem, particle in (one for eojeol in eojeols for one in _stems(eojeol)):
            particles[stem].add(_KINDS.get(particle, particle))
    nouns = {word for word, some in particles.items() if "을" in some and len(some) >= _ENOUGH}
    nouns = {word for word in nouns if word not in _PRONOUNS and not word.endswith("들")}
    return [
        {w for e in eojeols for w in (e, *(stem for stem, _ in _stems(e))) if w in nouns}
        for eojeols in written
    ]


def by_kiwi(articles: Texts) -> list[set[str]]:
    """Return the nouns of each article by kiwi; it cuts longer words into syllables, left out."""
    from importlib import import_module

    kiwi: Any = import_module("kiwipiepy").Kiwi()
    return [
        {
            token.form
            for tokens in kiwi.tokenize(texts)
            for token in tokens
            if token.tag in ("NNG", "NNP") and _SYLLABLES.fullmatch(token.form)
        }
        for texts in articles
    ]


def judges() -> dict[str, Judge]:
    """Return the judges that are there."""
    found: dict[str, Judge] = {"by spelling": by_spelling}
    return found | ({"by kiwi": by_kiwi} if find_spec("kiwipiepy") else {})


def articles_of(folder: Path, language: Language) -> tuple[list[Analysed], list[list[str]]]:
    """Analyse the Korean files of a folder.

    Returns:
        The articles, and the texts of each.
    """
    analysed, texts = [], []
    for path in files_in(folder):
        if _OTHER_LANGUAGE.search(path.stem):
            continue
        made = convert_file(path.name, path.read_text("utf-8", errors="replace"))
        article = analyse(language, record(path.stem, title=made.title), render(made.body)[0])
        analysed.append(article)
        texts.append([fold(made.title), *(fold(block.text) for block in article.blocks)])
    return analysed, texts


def compare(index: Sequence[Mapping[str, float]], nouns: Sequence[set[str]]) -> Figures:
    """Compare the words of the index with the nouns of a judge."""
    missed = Counter(
        noun for words, some in zip(index, nouns, strict=True) for noun in some if noun not in words
    )
    pairs = sum(map(len, nouns))
    return Figures(pairs, pairs - missed.total(), missed)


def sweep(folder: Path, language: Language, most: int) -> tuple[list[str], float]:
    """Return the lines to print about a folder, and the least share of a judge."""
    start = time.process_time()
    analysed, texts = articles_of(folder, language)
    index = found_by(analysed, language)
    spent = (time.process_time() - start) * 1000 / max(len(analysed), 1)
    words = Counter(word for words in index for word in words)
    size = sum(len(lines.encode()) for lines in shards(words).values())
    about = f"{len(index)} articles, {len(words)} words in {size} bytes"
    lines = [f"{folder}: {about}, {spent:.1f} ms an article with its Markdown"]
    least = 1.0
    for name, judge in judges().items():
        figures = compare(index, judge(texts))
        least = min(least, figures.share)
        missed = ", ".join(f"{word} {number}" for word, number in figures.missed.most_common(most))
        lines.append(f"  {name}: {figures.share:.4f} of {figures.pairs} pairs; missed: {missed}")
    return lines, least


def main(arguments: list[str] | None = None) -> int:
    """Run the command."""
    parser = argparse.ArgumentParser(prog="python -m tests.sweeps.nouns")
    parser.add_argument("folders", type=Path, nargs="+")
    parser.add_argument("--rules", action="store_true", help="analyse without a dictionary")
    parser.add_argument("--most", type=int, default=30, help="missed words to name at most")
    parser.add_argument("--least", type=float, default=0.0, help="share that is enough")
    given = parser.parse_args(arguments)
    language = language_of("ko")
    if given.rules:
        language = replace(language, analyse=korean.by_rules)
    shares = []
    for folder in given.folders:
        lines, share = sweep(folder, language, given.most)
        shares.append(share)
        print("\n".join(lines))
    return 1 if min(shares) < given.least else 0


if __name__ == "__main__":
    sys.exit(main())
