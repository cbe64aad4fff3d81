"""Other names of keys: in Korean, and in other tools, to guess what was meant."""

from __future__ import annotations

from collections.abc import Collection, Container, Mapping
from functools import cache

from doum.problems import closest

_NEAR, _VERY_NEAR = 0.7, 0.8
_OF_THEIR_OWN = frozenset(
    "published hidetitle metatitle ogtitle pagetitle showdate cover image images created createdat "
    "content contents comments hidden sidebar toc lang locale language version versions "
    "작성일 생성일 등록일".split()
)
"""Keys of other tools that are like ours and mean something else, or the contrary."""

OTHER_NAMES: Mapping[str, str] = {
    "title": (
        "제목 이름 서비스명 분류명 질문 name label subject heading question sidebar_label "
        "nav_title link_title"
    ),
    "summary": (
        "요약 설명 개요 한줄요약 짧은설명 description excerpt abstract subtitle intro tagline "
        "lead meta_description"
    ),
    "category": "카테고리 분류 categories section group folder parent topic taxonomy",
    "categories": "카테고리 분류 하위분류 category children sections subcategories",
    "slug": "주소 슬러그 경로 permalink id url_path path basename handle",
    "weight": (
        "순서 정렬 정렬순서 가중치 order position sidebar_position nav_order menu_order sort "
        "sort_order priority index"
    ),
    "audience": "대상 독자 대상독자 roles role user_segment persona",
    "device": "기기 장치 플랫폼 devices platform platforms",
    "plan": "요금제 플랜 plans tier edition license",
    "tags": "태그 꼬리표 해시태그 tag labels",
    "keywords": "키워드 검색어 검색키워드 핵심어 keyword search_terms seo_keywords",
    "author": "작성자 글쓴이 저자 authors writer by byline",
    "owner": "담당 담당자 담당팀 소유자 관리자 maintainer owners assignee",
    "updated": (
        "수정일 최종수정일 갱신일 업데이트 변경일 수정날짜 날짜 lastmod last_modified "
        "last_modified_at modified last_update last_updated updated_at update_date date"
    ),
    "reviewed": "검토일 점검일 확인일 reviewed_at last_reviewed review_date",
    "related": (
        "관련글 관련 관련문서 연관글 함께보기 related_articles related_posts related_topics "
        "see_also"
    ),
    "aliases": "별칭 옛주소 이전주소 리디렉션 alias redirect_from redirects redirect old_urls",
    "popular": "인기 인기글 자주찾는질문",
    "featured": "추천 추천글 주요글 고정 pinned sticky promoted highlight",
    "draft": "초안 임시저장 비공개 unpublished is_draft",
    "publish_at": (
        "게시일 게시일시 게시시작 발행일 공개일 예약 publishdate publish_date pubdate "
        "publish_on published_at release_date"
    ),
    "expires_at": (
        "만료일 게시종료 게시종료일 종료일 expirydate expiry_date expiration expires unpublish_at"
    ),
    "layout": "레이아웃 형식 type kind",
    "template": "템플릿 양식",
    "searchable": "검색 검색노출 search",
    "notify": "알림 notification",
    "extra": "기타 추가 params custom meta metadata data",
    "severity": "심각도 중요도 등급 level importance",
    "scope": "범위 적용범위 where",
    "starts": (
        "시작 시작일 시작일시 시작시각 게시일 날짜 start start_date starts_at start_at begin "
        "date from"
    ),
    "ends": (
        "종료 종료일 종료일시 종료시각 마감 end end_date ends_at end_at until expires expirydate"
    ),
    "prepublish": "미리게시",
    "icon": "아이콘 그림 logo",
    "accent": "색 색상 강조색 대표색 color colour theme_color accent_color",
    "contact": "문의 문의처 연락처 고객센터 contacts support",
    "status_url": "상태 상태페이지 장애현황 status status_page",
    "url": "주소 링크 연결 link href address",
    "hours": "시간 상담시간 운영시간 business_hours",
    "open": "영업시간 운영 opening_hours opens",
    "closed": "휴무 휴무일 휴일 공휴일 holidays holiday",
}
"""What other names a key has, apart by spaces. `_`, `-`, spaces and capitals make no difference."""


@cache
def _by_name() -> Mapping[str, tuple[str, ...]]:
    keys: dict[str, tuple[str, ...]] = {}
    for key, names in OTHER_NAMES.items():
        for name in (key, *names.split()):
            plain = _plain(name)
            keys[plain] = (*keys.get(plain, ()), key)
    return keys


def key_named(name: str, known: Container[str]) -> str:
    """Return the known key that another name stands for, or an empty text."""
    return next((key for key in _by_name().get(_plain(name), ()) if key in known), "")


def guessed(name: str, known: Collection[str]) -> str:
    """Return the known key that a misspelled name most likely stands for, or an empty text.

    Words that share some letters are not misspellings of each other: `lang` is not `plan`.
    """
    exact = key_named(name, known)
    if exact or _plain(name) in _OF_THEIR_OWN:
        return exact
    near = closest(name, known, _NEAR)
    if near and (near[0] == name[0].lower() or closest(name, [near], _VERY_NEAR)):
        return near
    others = [other for other, keys in _by_name().items() if any(key in known for key in keys)]
    other = closest(_plain(name), others, _VERY_NEAR)
    return key_named(other, known) if other else ""


def is_known(name: str) -> bool:
    """Return whether a word is a key, or another name of one."""
    return _plain(name) in _by_name()


def _plain(name: str) -> str:
    return name.casefold().replace("_", "").replace("-", "").replace(" ", "")
