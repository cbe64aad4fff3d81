"""Files of the search data are compressed and named reproducibly."""

from __future__ import annotations

import gzip
import re

from doum.search.packing import name_of, packed, put_packed


def test_packing_gives_the_same_bytes_every_time():
    assert packed(b"abc") == packed(b"abc")
    assert packed(b"abc")[4:8] == bytes(4), "no time is in it"
    assert gzip.decompress(packed("환불".encode())).decode() == "환불"


def test_files_are_named_by_what_they_hold():
    assert name_of(b"a") == name_of(b"a") != name_of(b"b")
    assert re.fullmatch(r"[0-9a-f]+", name_of(b"a"))


def test_a_packed_file_is_named_by_its_bytes():
    put = {}
    name = put_packed(put.__setitem__, "환불".encode())
    assert put == {f"words/{name}": packed("환불".encode())}
    assert name == f"{name_of(put[f'words/{name}'])}.words"
