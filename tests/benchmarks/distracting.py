"""The words of distracting articles: those of the reference site, beside the point.

A distraction is about a thing of its own (a widget, a badge, a sound) that is called after what
customers ask about (결제, 초대, 연차), asked in a situation that they ask about.
"""

from __future__ import annotations

from tests.benchmarks import phrases
from tests.benchmarks.phrases import Named, ProductWords


def _named(text: str) -> tuple[Named, ...]:
    pairs = (item.split("=") for item in text.split(";"))
    return tuple(Named(slug, ko, slug.replace("-", " ")) for ko, slug in pairs)


THINGS = _named(
    "위젯=widget;배지=badge;스티커=sticker;알림음=sound;배경색=background;단축키=hotkey;"
    "바로 가기=shortcut;음성 안내=voice-guide;말풍선=bubble;팝업=popup;글꼴=font;"
    "용어집=glossary;교육 영상=lesson;설문=survey;메모=memo;캐릭터=character;퀴즈=quiz;"
    "화면 배치=layout"
)

_COMMON = (
    "결제=payment;환불=refund;계정=account;초대=invite;승인=approve;권한=permission;"
    "로그인=login;요금제=plan;쿠폰=coupon;청구서=bill;비밀번호=password;프로필=profile"
)
TOPICS = {
    "messenger": _named(
        "결제=payment;카드=card;청구서=bill;요금제=plan;환불=refund;구독=subscription;초대=invite;"
        "구성원=member;프로필=profile;결재 문서=document;출근=clock-in;휴가=vacation"
    ),
    "channel": _named(
        "채널=channel;캐시=cash;충전=charge;환불=refund;메시지=message;템플릿=template;심사=review;"
        "관리자=staff"
    ),
    "ads": _named(
        "광고=ad;광고 캐시=ad-cash;결제 카드=pay-card;충전=charge;환불=refund;쿠폰=coupon;"
        "심사=review;소재=creative"
    ),
    "business": _named(
        "비즈니스 계정=account;자산=asset;파트너=partner;멤버=member;역할=role;권한=permission"
    ),
    "workplace": _named(
        "지원=support;문의=inquiry;장애=outage;점검=maintenance;로그인=login;네트워크=network"
    ),
}
"""What many articles of each product of the reference site are about.

What only one or two are about is left out: an article called after it would be an answer.
"""

SITUATIONS = (
    *phrases.SITUATIONS,
    *(
        Named(name.slug, f"{name.ko} ", f" ({name.en})")
        for name in _named(
            "결제 카드를 바꾼 뒤=card-changed;카드 결제가 실패한 뒤=card-failed;"
            "환불을 신청한 뒤=refund-asked;세금계산서를 발급받은 뒤=invoiced;"
            "캐시를 충전한 뒤=charged;가상계좌로 입금한 뒤=paid-in;요금제를 바꾼 뒤=plan-changed;"
            "구독을 해지한 뒤=cancelled;초대 메일을 받은 뒤=invited;동료를 초대한 뒤=inviting;"
            "채널을 개설한 뒤=opened;메시지를 발송한 뒤=sent;심사가 반려된 뒤=rejected;"
            "결재를 올린 뒤=submitted;휴가를 신청한 뒤=leave-asked;출근을 기록한 뒤=clocked-in;"
            "소유자를 바꾼 뒤=owner-changed;직원이 퇴사한 뒤=left;2단계 인증을 켠 뒤=two-step-on;"
            "비밀번호를 바꾼 뒤=password-changed;로그인한 뒤=logged-in;계정을 삭제한 뒤=deleted;"
            "파일을 내려받은 뒤=downloaded;프로필 사진을 바꾼 뒤=pictured"
        )
    ),
)

SENTENCES = (
    "세금계산서를 신청하거나 고치는 일은 {f}와(과) 관계가 없으며, 이 화면에서는 할 수 없습니다.",
    "카드 결제가 실패하거나 승인이 거절되어도 {f}은(는) 그대로 남아 있습니다.",
    "초대 메일을 받은 사람이 가입하기 전에는 {f}이(가) 흐리게 보입니다.",
    "환불을 신청해도 {f}의 숫자는 다음 날 바뀝니다. 환불 금액과는 관계가 없습니다.",
    "요금제를 바꾸거나 구독을 해지하면 {f}은(는) 기본 모양으로 돌아갑니다.",
    "캐시를 충전한 금액이나 남은 잔액은 {f}에 나오지 않습니다.",
    "가상계좌에 입금한 내역과 현금영수증은 {f}에서 볼 수 없으니 결제 화면을 여세요.",
    "채널을 여러 개 운영한다면 채널마다 {f}을(를) 다르게 정할 수 있습니다.",
    "친구 그룹에 보낸 메시지에는 {f}이(가) 붙지 않고, 템플릿에도 넣을 수 없습니다.",
    "심사가 반려된 소재라도 {f}은(는) 지워지지 않습니다.",
    "결재선에 있는 사람이 결재를 승인하거나 반려하면 {f}의 색이 바뀝니다.",
    "연차와 휴가 신청에는 쓰이지 않으며, 출근과 퇴근 기록도 {f}을(를) 바꾸지 않습니다.",
    "퇴사한 직원의 계정이 삭제되면 그 사람이 만든 {f}도 함께 사라집니다.",
    "소유자를 바꾸거나 관리자 권한을 회수해도 {f}에는 영향이 없습니다.",
    "2단계 인증이나 SSO 로그인을 쓰는 회사에서도 {f}의 사용법은 같습니다.",
    "회사 네트워크의 방화벽 때문에 {f}이(가) 늦게 뜰 수 있습니다. 장애는 아닙니다.",
    "감사 로그와 활동 기록에는 {f}을(를) 바꾼 일이 남지 않습니다.",
    "대행사나 파트너에게 자산을 공유해도 {f}은(는) 공유되지 않습니다.",
    "입찰가와 예산, 보고서의 광고비는 {f}와(과) 따로 계산됩니다.",
    "쿠폰과 무상 캐시로는 {f}을(를) 살 수 없고, 유효기간도 없습니다.",
    "청구서와 매출전표에 {f} 항목이 따로 나오지는 않습니다.",
    "프로필 사진이나 상태 표시를 바꿔도 {f}은(는) 그대로입니다.",
    "진단 파일이나 스크린샷을 보낼 때는 {f}이(가) 보이게 찍어 주세요.",
    "게스트와 외부 협력사 사람에게는 {f}이(가) 보이지 않을 수 있습니다.",
)
"""Sentences that mention what customers ask about, and answer nothing of it."""


def made_of(topics: tuple[Named, ...]) -> tuple[Named, ...]:
    """Name a feature after every topic and thing."""
    return tuple(
        Named(f"{topic.slug}-{thing.slug}", f"{topic.ko} {thing.ko}", f"{topic.en} {thing.en}")
        for topic in topics
        for thing in THINGS
    )


_OWN = ("drive", "mail", "calendar", "store")
PRODUCTS = tuple(
    product._replace(features=product.features + made_of(_named(_COMMON)))
    for product in phrases.PRODUCTS
    if product.slug in _OWN
)
"""Products that the reference site has not."""


def inside(slug: str, title: str) -> ProductWords:
    """Return the words of distractions within a product of the reference site."""
    return ProductWords(slug, title, title, "", "", made_of(TOPICS[slug]))
