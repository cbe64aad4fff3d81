"""One page of every type of the reference site: what every audit goes through."""

from __future__ import annotations

from typing import NamedTuple


class PageType(NamedTuple):
    """A page that stands for its type.

    Attributes:
        url: where it stands in the reference site.
        title: what its first heading says.
        indexed: whether search engines may list it.
    """

    url: str
    title: str
    indexed: bool = True


PAGE_TYPES = {
    "home": PageType("/", "무엇을 도와드릴까요?"),
    "product": PageType("/messenger/", "누리 메신저"),
    "category": PageType("/messenger/billing/", "결제 및 청구"),
    "sorted category": PageType("/channel/managing/title/", "채널 운영", indexed=False),
    "category of categories": PageType("/messenger/approval/", "전자결재"),
    "second page": PageType("/channel/managing/page/2/", "채널 운영"),
    "article": PageType("/messenger/change-plan/", "요금제를 바꾸고 싶어요"),
    "article with tabs": PageType("/ads/bid-price/", "입찰가는 얼마로 정해야 하나요?"),
    "article with figures": PageType(
        "/workplace/report-a-problem/", "앱에서 생긴 문제를 신고하려면"
    ),
    "article with a film": PageType("/messenger/join-workspace/", "초대 메일을 받았는데"),
    "article with code": PageType("/workplace/collect-diagnostic-log/", "진단 파일은"),
    "guide": PageType("/workplace/support-guide/", "누리 워크 지원 안내"),
    "notices": PageType("/notices/", "공지사항"),
    "notice": PageType(
        "/notices/2026-11-30-maintenance/", "11월 30일 새벽 결제 시스템 정기 점검 안내"
    ),
    "search": PageType("/search/", "검색", indexed=False),
    "filtered category": PageType("/messenger/approval/audience-admin/", "전자결재", indexed=False),
    "thank-you": PageType("/thanks/", "의견을 보내 주셔서 고맙습니다", indexed=False),
    "untranslated article": PageType(
        "/en/messenger/bank-transfer/", "카드 대신 계좌이체로 낼 수 있나요?", indexed=False
    ),
    "not found": PageType("/404.html", "페이지를 찾을 수 없습니다", indexed=False),
    "English home": PageType("/en/", "How can we help?"),
    "Japanese article": PageType("/ja/messenger/change-plan/", "プランを変更したい"),
    "Korean address": PageType("/messenger/전자결재-양식-만들기/", "우리 회사 양식으로 결재를"),
}
