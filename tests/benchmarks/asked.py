"""What readers of the corpus ask: about its subjects, as people type."""

from __future__ import annotations

from typing import NamedTuple


class Asked(NamedTuple):
    """Queries by what is measured with them.

    Attributes:
        first: each is the first one of a reader who has never been here.
        later: one after the other, by the same reader.
        typed: letter by letter.
    """

    first: tuple[str, ...]
    later: tuple[str, ...]
    typed: tuple[str, ...]

    def few(self, number: int) -> Asked:
        """Keep so many of each."""
        return Asked(*(queries[:number] for queries in self))


ASKED = Asked(
    first=(
        "세금계산서 발급",
        "휴대폰을 바꾼 뒤 알림이 오지 않아요",
        "공유 폴더",
        "결제 취소하려면 어떻게 하나요?",
        "새금계산서",
    ),
    later=(
        *("휴가 신청은", "비밀번호를", "회의록에서", "배송비가", "가상계좌로", "이모티콘이"),
        *("화상회의", "예약메시지", "공유캘린더", "법인카드 한도", "초과근무", "결재 선", "계산서"),
        "환불 계좌를 바꾸고 싶어요",
        "삭제한 일정을 되살릴 수 있나요?",
        "게스트가 폴더를 볼 수 없어요",
        "메일 서명은 어떻게 설정하나요?",
        "광고 심사를 다른 사람에게 넘기려면?",
        "모바일 앱에서 읽음 표시가 안 보여요",
        "스팸 차단을 켰는데 메일이 안 와요",
        "업데이트하고 나서 동기화가 느려졌어요",
        "쿠폰을 여러 장 한꺼번에 등록하려고 하는데",
        *("새금계산서", "화상회이", "현금영수중", "대용랑 첨부", "출퇘근 기록"),
        *("ㅈㄷㄱㅈ", "qkstn qkvna", "OTP 초기화"),
    ),
    typed=(
        "결제 취소",
        "초대",
        "공유 폴더 권한",
        "세금계산서 발급",
        "휴가 신청 취소",
        "읽음 표시가 안 보여요",
        "자동 분류",
        "입찰가 변경",
        "메일 서명 바꾸기",
        "PC 앱 오류",
    ),
)
