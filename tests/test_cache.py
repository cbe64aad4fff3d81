"""The cache: what is damaged in it is as good as absent, and costs time only."""

from __future__ import annotations

import errno
import os
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from doum.cache import Cache
from doum.problems import DoumError, ExitCode
from tests.files import no_file_larger_than

VALUES = {f"key{number}": f"답변 {number}".encode() * 50 for number in range(40)}


@pytest.fixture
def path(tmp_path):
    """A cache that holds values, closed."""
    path = tmp_path / "state" / "cache.sqlite"
    with Cache(path) as cache:
        cache.put("bodies", VALUES)
    return path


def test_what_was_put_is_there_when_the_cache_is_opened_again(path):
    with Cache(path) as cache:
        assert cache.get("bodies", VALUES) == VALUES
        assert not cache.was_damaged


def test_a_key_that_was_never_put_is_absent(path):
    with Cache(path) as cache:
        assert cache.get("bodies", ["key1", "other"]) == {"key1": VALUES["key1"]}


def test_rooms_do_not_share_keys(path):
    with Cache(path) as cache:
        cache.put("content", {"key1": b"other"})
        assert cache.get("content", ["key1", "key2"]) == {"key1": b"other"}
        assert cache.get("bodies", ["key1"]) == {"key1": VALUES["key1"]}


def test_what_is_lacking_is_told_without_its_value(path):
    wanted = [*VALUES, "other", *(f"more{number}" for number in range(1200))]
    with Cache(path) as cache:
        assert cache.lacking("bodies", wanted) == {*wanted} - VALUES.keys()
        assert cache.lacking("content", ["key1"]) == {"key1"}


def test_a_later_value_replaces_an_earlier_one(path):
    with Cache(path) as cache:
        cache.put("bodies", {"key1": b"new"})
        assert cache.get("bodies", ["key1"]) == {"key1": b"new"}


def test_an_empty_value_is_a_value(path):
    with Cache(path) as cache:
        cache.put("bodies", {"empty": b""})
        assert cache.get("bodies", ["empty"]) == {"empty": b""}


def test_more_keys_than_a_query_takes_are_all_found(path):
    many = {str(number): b"%d" % number for number in range(1201)}
    with Cache(path) as cache:
        cache.put("many", many)
        assert cache.get("many", many) == many


def damage(path, change):
    """Change the bytes of the file; what stands aside of it is gone."""
    data = bytearray(path.read_bytes())
    path.write_bytes(bytes(change(data)))


def flipped(data: bytearray) -> bytearray:
    """Flip one bit in one value."""
    data[data.index("답변 7".encode()) + 3] ^= 1
    return data


def test_a_flipped_bit_costs_one_value_and_never_gives_a_wrong_one(path):
    damage(path, flipped)
    with Cache(path) as cache:
        found = cache.get("bodies", VALUES)
    assert found == {key: VALUES[key] for key in VALUES if key != "key7"}


@pytest.mark.parametrize(
    "change",
    [
        lambda data: data[: len(data) // 2],
        lambda data: data[:10],
        lambda data: b"",
        lambda data: b"not a database" * 1000,
        lambda data: bytes(100) + data[100:],
        lambda data: data[:4096] + bytes(len(data) - 4096),
    ],
    ids=["half", "ten bytes", "empty", "text", "no header", "no pages"],
)
def test_a_damaged_file_gives_nothing_wrong_and_works_again(path, change):
    damage(path, change)
    with Cache(path) as cache:
        found = cache.get("bodies", VALUES)
        assert found.items() <= VALUES.items()
        cache.put("bodies", VALUES)
        if cache.was_damaged:
            cache.put("bodies", VALUES)
        assert cache.get("bodies", VALUES) == VALUES
    with Cache(path) as cache:
        assert cache.get("bodies", VALUES) == VALUES


def test_a_file_of_another_layout_is_made_anew(tmp_path):
    path = tmp_path / "cache.sqlite"
    with sqlite3.connect(path) as database:
        database.execute("CREATE TABLE store (digest TEXT, html TEXT)")
        database.execute("INSERT INTO store VALUES ('key1', 'old')")
    database.close()
    with Cache(path) as cache:
        assert cache.get("bodies", ["key1"]) == {}
        assert cache.is_new
        assert not cache.was_damaged
        cache.put("bodies", VALUES)
        assert cache.get("bodies", VALUES) == VALUES
    with Cache(path) as cache:
        assert not cache.is_new
        assert cache.get("bodies", VALUES) == VALUES


def test_an_absent_file_is_an_empty_cache(tmp_path):
    with Cache(tmp_path / "new" / "cache.sqlite") as cache:
        assert cache.get("bodies", ["key1"]) == {}
        assert cache.is_new
        assert not cache.was_damaged


def test_what_is_used_stays_and_of_the_rest_a_quarter_as_many_and_the_spare_ones(path):
    used = {f"key{number}" for number in range(12)}
    with Cache(path) as cache:
        kept = cache.hold("bodies", used, spare=2)
        assert len(kept) == 12 + 3 + 2
        assert cache.get("bodies", VALUES) == {key: VALUES[key] for key in kept}
        assert kept > used


def test_what_has_been_unused_for_longest_is_dropped_first(path):
    with Cache(path) as cache:
        for last in ("key3", "key1", "key2", "key9", "key1", "key5"):
            cache.put("bodies", {last: VALUES[last]})
            kept = cache.hold("bodies", [last], spare=3)
            assert cache.get("bodies", VALUES).keys() == kept
        assert kept == {"key5", "key1", "key9", "key2"}


def test_other_builds_and_other_parts_keep_what_they_use(path):
    with Cache(path, "preview") as preview, Cache(path, "search") as search:
        preview.hold("bodies", ["key1", "key2"])
        search.hold("bodies", ["key1"], "ko")
        search.hold("bodies", ["key3"], "en")
        for number in range(4, 40):
            search.hold("bodies", [f"key{number}"], "ko", spare=0)
            search.put("bodies", {f"key{number}": b""})
        kept = {"key1", "key2", "key3", "key38", "key39"}  # four are used, so that one more stays
        assert search.get("bodies", VALUES).keys() == kept


def test_a_room_keeps_what_it_is_said_to_need_before_it_is_there(path):
    with Cache(path) as cache:
        cache.hold("new", ["a", "b"], spare=0)
        cache.put("new", {"a": b"1", "b": b"2"})
        cache.hold("new", ["a"], spare=0)
        assert cache.get("new", "ab") == {"a": b"1"}
        assert cache.get("bodies", VALUES) == VALUES


def test_damaged_uses_cost_only_what_is_unused(path):
    with Cache(path, "preview") as cache:
        cache.hold("bodies", ["key1", "key2"], spare=1)
    with closing(sqlite3.connect(path)) as database, database:
        database.execute("UPDATE store SET value = zeroblob(99) WHERE room = 'uses'")
    with Cache(path, "search") as cache:
        assert cache.hold("bodies", ["key2"], spare=0) == {"key2"}
        assert cache.get("bodies", VALUES).keys() == {"key2"}


def test_a_large_value_is_kept_in_a_file_of_its_own(path):
    with Cache(path) as cache:
        assert cache.load("content") is None
        cache.save("content", b"much")
        assert cache.load("content") == b"much"


def test_a_damaged_large_value_is_as_good_as_absent(path):
    with Cache(path) as cache:
        cache.save("content", b"much")
        file = path.with_name("content")
        file.write_bytes(file.read_bytes()[:-1] + b"x")
        assert cache.load("content") is None


def test_a_large_value_that_a_killed_command_was_writing_is_swept_in_the_end(path: Path):
    left = path.with_name(".content.0123456789abcdef.new")
    left.write_bytes(b"half")
    with Cache(path):
        assert left.exists()  # it may be in the making
    os.utime(left, (0, 0))
    with Cache(path):
        assert not left.exists()


def test_a_value_that_the_disk_has_no_room_for_is_neither_a_lock_nor_damage(path: Path):
    with Cache(path) as cache:
        with no_file_larger_than(200_000), pytest.raises(OSError, match="disk I/O error") as caught:
            cache.put("bodies", {"large": os.urandom(1_000_000)})
        assert (caught.value.errno, caught.value.filename) == (errno.EIO, str(path))
        assert not cache.was_damaged
        assert cache.get("bodies", [*VALUES, "large"]) == VALUES


def test_a_store_that_the_disk_has_no_room_for_says_so(tmp_path: Path):
    with no_file_larger_than(10_000), pytest.raises(OSError, match="disk I/O error"):
        Cache(tmp_path / "cache.sqlite")


def test_a_database_that_is_full_says_so(path: Path):
    with Cache(path) as cache:
        cache._database.execute("PRAGMA max_page_count = 1")  # no fewer than it has
        with pytest.raises(OSError, match="database or disk is full"):
            cache.put("bodies", {"large": os.urandom(1_000_000)})
        assert cache.get("bodies", VALUES) == VALUES


def test_a_folder_in_the_place_of_the_file_says_so(tmp_path: Path):
    with pytest.raises(OSError, match="unable to open database file"):
        Cache(tmp_path)


def test_a_store_that_another_command_writes_to_is_locked_and_whole(path: Path):
    with Cache(path) as cache, closing(sqlite3.connect(path, isolation_level=None)) as other:
        assert cache._database.execute("PRAGMA busy_timeout").fetchone() == (30_000,)
        cache._database.execute("PRAGMA busy_timeout = 50")
        other.execute("BEGIN IMMEDIATE")
        for use in (lambda: cache.put("bodies", {"key1": b""}), lambda: cache.hold("bodies", "k")):
            with pytest.raises(DoumError) as caught:
                use()
            (found,) = caught.value.problems
            assert found.rule == "cache-locked"
            assert ("seconds", "30") in found.finding.values
            assert caught.value.exit_code == ExitCode.ENVIRONMENT
        other.execute("ROLLBACK")
        assert cache.get("bodies", VALUES) == VALUES
        assert not cache.was_damaged
