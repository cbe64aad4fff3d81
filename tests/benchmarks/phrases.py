"""The words that the corpus is composed of: products, trees and pools of sentences.

`을(를)`, `이(가)` and their like become the particle that fits the word before them; names in
braces are filled in by `corpus.py`.
"""

from __future__ import annotations

from typing import NamedTuple


class Named(NamedTuple):
    """A thing with a slug and its names."""

    slug: str
    ko: str
    en: str
    children: tuple[Named, ...] = ()


class ProductWords(NamedTuple):
    """A product: its names, looks and the features that questions are asked about."""

    slug: str
    ko: str
    en: str
    icon: str
    accent: str
    features: tuple[Named, ...]


def _split(text: str) -> tuple[str, ...]:
    return tuple(text.split(";"))


def _features(text: str) -> tuple[Named, ...]:
    pairs = (item.split("=") for item in _split(text))
    named = ((ko.strip(), en.strip()) for ko, en in pairs)
    return tuple(Named(en.replace(" ", "-"), ko, en) for ko, en in named)


PRODUCTS = (
    ProductWords(
        *("talk", "누리 토크", "Nuri Talk", "chat", "blue"),
        _features(
            "대화방=chat room;대화방 알림=room alert;읽음 표시=read receipt;화상회의=video call;"
            "화면 공유=screen sharing;예약 메시지=scheduled message;투표=poll;공지=announcement;"
            "이모티콘=sticker;대화 검색=chat search;파일 보관함=file box;게스트 초대=guest invite;"
            "챗봇=chatbot;비밀 대화=private chat;회의록=meeting note;음성 메시지=voice message"
        ),
    ),
    ProductWords(
        *("drive", "누리 드라이브", "Nuri Drive", "briefcase", "teal"),
        _features(
            "공유 폴더=shared folder;공유 링크=share link;동기화=sync;버전 기록=version history;"
            "휴지통=trash;저장 용량=storage;문서 편집기=editor;댓글=comment;팀 드라이브=team drive;"
            "즐겨찾기=favorite;파일 요청=file request;미리 보기=preview;오프라인 파일=offline file;"
            "폴더 권한=folder permission;워터마크=watermark;문서 템플릿=document template"
        ),
    ),
    ProductWords(
        *("mail", "누리 메일", "Nuri Mail", "megaphone", "violet"),
        _features(
            "메일 서명=signature;자동 분류=mail filter;부재중 응답=auto reply;메일함=mailbox;"
            "스팸 차단=spam filter;대용량 첨부=large attachment;예약 발송=scheduled mail;"
            "전달 설정=forwarding;공용 메일=shared mailbox;메일 별칭=alias;외부 메일=external mail;"
            "발송 취소=unsend;수신 확인=delivery receipt;주소록=address book;도메인=domain;"
            "보안 메일=secure mail"
        ),
    ),
    ProductWords(
        *("calendar", "누리 캘린더", "Nuri Calendar", "channel", "orange"),
        _features(
            "일정=event;반복 일정=recurring event;회의실 예약=room booking;일정 초대=invitation;"
            "공유 캘린더=shared calendar;근무 시간=working hours;할 일=task;알림 시간=reminder;"
            "휴일 표시=holiday;일정 색상=event color;외부 캘린더=external calendar;"
            "일정 검색=event search;빈 시간 찾기=free slot;예약 페이지=booking page;"
            "시간대=time zone;일정 첨부=event attachment"
        ),
    ),
    ProductWords(
        *("pay", "누리 페이", "Nuri Pay", "lifebuoy", "green"),
        _features(
            "결제 카드=payment card;가상계좌=virtual account;자동 결제=auto payment;"
            "정산=settlement;"
            "현금영수증=cash receipt;세금계산서=tax invoice;포인트=point;쿠폰=coupon;송금=transfer;"
            "결제 비밀번호=payment PIN;결제 취소=cancellation;환불 계좌=refund account;"
            "결제 한도=payment limit;법인카드=corporate card;간편 결제=quick pay;"
            "결제 내역=payment history"
        ),
    ),
    ProductWords(
        *("store", "누리 스토어", "Nuri Store", "briefcase", "pink"),
        _features(
            "상품 등록=product listing;상품 옵션=product option;재고=stock;배송비=shipping fee;"
            "묶음 배송=bundle shipping;반품=return;교환=exchange;상품 리뷰=review;"
            "상품 문의=inquiry;"
            "할인 행사=sale;스토어 홈=store home;주문서=order form;발송 처리=dispatch;"
            "판매자 등급=seller grade;상품 진열=display;구매 확정=purchase confirmation"
        ),
    ),
    ProductWords(
        *("ads", "누리 광고", "Nuri Ads", "megaphone", "indigo"),
        _features(
            "캠페인=campaign;광고 그룹=ad group;광고 소재=creative;입찰가=bid;일 예산=daily budget;"
            "타기팅=targeting;전환 추적=conversion tracking;광고 보고서=report;광고 심사=ad review;"
            "키워드=keyword;맞춤 고객=custom audience;광고 캐시=ad cash;노출 지면=placement;"
            "픽셀=pixel;광고 일정=ad schedule;대행 권한=agency access"
        ),
    ),
    ProductWords(
        *("work", "누리 근태", "Nuri Work", "lifebuoy", "amber"),
        _features(
            "출퇴근 기록=clock record;휴가 신청=leave request;연차=annual leave;초과 근무=overtime;"
            "근무 일정=shift;결재선=approval line;결재 양식=approval form;재택근무=remote work;"
            "근무지=workplace;조직도=organization chart;급여 명세서=pay slip;근무 통계=work report;"
            "대리 결재=delegated approval;출장=business trip;증명서=certificate;"
            "인사 정보=staff record"
        ),
    ),
)

TREE = (
    Named(
        *("start", "시작하기", "Getting started"),
        (
            Named("join", "가입과 초대", "Joining and inviting"),
            Named(
                *("setup", "처음 설정", "First setup"),
                (
                    Named("setup-pc", "PC에서", "On a computer"),
                    Named("setup-mobile", "모바일에서", "On a phone"),
                ),
            ),
            Named("migrate", "다른 서비스에서 옮기기", "Moving from another service"),
        ),
    ),
    Named(
        *("account", "계정 및 보안", "Account and security"),
        (
            Named("login", "로그인", "Logging in"),
            Named("two-step", "2단계 인증", "Two-step verification"),
            Named("profile", "프로필", "Profile"),
        ),
    ),
    Named(
        *("usage", "사용 방법", "How to use it"),
        (
            Named("basics", "기본 기능", "Basics"),
            Named(
                *("together", "함께 쓰기", "Together"),
                (
                    Named("sharing", "공유", "Sharing"),
                    Named("permissions", "권한", "Permissions"),
                    Named("guests", "외부 협력자", "Guests"),
                ),
            ),
            Named("automation", "자동화", "Automation"),
            Named("search-and-sort", "검색과 정리", "Search and order"),
        ),
    ),
    Named(
        *("billing", "결제 및 청구", "Billing"),
        (
            Named("methods", "결제 방법 및 설정", "Payment methods"),
            Named("plans", "요금제", "Plans"),
            Named("invoices", "청구서와 영수증", "Invoices and receipts"),
            Named("refunds", "환불", "Refunds"),
        ),
    ),
    Named(
        *("admin", "관리자 도구", "Administration"),
        (
            Named(
                *("members", "구성원 관리", "Members"),
                (
                    Named("roles", "역할", "Roles"),
                    Named("leaving", "퇴사자 처리", "Leaving members"),
                ),
            ),
            Named("policy", "보안 정책", "Policy"),
            Named("logs", "기록과 통계", "Logs and reports"),
        ),
    ),
    Named(
        *("trouble", "문제 해결", "Troubleshooting"),
        (
            Named("errors", "오류 코드", "Error codes"),
            Named("alerts", "알림", "Alerts"),
            Named("speed", "속도와 연결", "Speed and connection"),
        ),
    ),
)

QUESTIONS = (
    Named("set-up", "{f}은(는) 어떻게 설정하나요?", "How do I set up a {f}?"),
    Named("turn-off", "{f}을(를) 켜거나 끄고 싶어요", "Turning a {f} on or off"),
    Named("missing", "{f}이(가) 보이지 않아요", "I can't see the {f}"),
    Named("error", "{f}에서 오류가 나요", "The {f} shows an error"),
    Named("hand-over", "{f}을(를) 다른 사람에게 넘길 수 있나요?", "Can I hand over a {f}?"),
    Named("who", "{f}은(는) 누가 바꿀 수 있나요?", "Who can change a {f}?"),
    Named("delete", "{f}을(를) 삭제하면 어떻게 되나요?", "What happens when I delete a {f}?"),
    Named("restore", "삭제한 {f}을(를) 되살릴 수 있나요?", "Can I restore a deleted {f}?"),
    Named("history", "{f} 기록은 어디에서 보나요?", "Where is the history of a {f}?"),
    Named("export", "{f}을(를) 파일로 내려받을 수 있나요?", "Can I export a {f}?"),
    Named("bulk", "{f}을(를) 한꺼번에 등록하려면 어떻게 하나요?", "Adding many of a {f} at once"),
    Named("limit", "{f}에 개수나 용량 제한이 있나요?", "Is there a limit on a {f}?"),
    Named("slow", "{f}이(가) 느리거나 멈춰요", "The {f} is slow"),
    Named("price", "{f}을(를) 쓰면 요금이 더 드나요?", "Does a {f} cost extra?"),
    Named("alert", "{f} 알림이 오지 않아요", "I get no alerts about a {f}"),
    Named("rename", "{f} 이름을 바꾸고 싶어요", "Renaming a {f}"),
    Named("share", "{f}을(를) 외부 사람과 함께 쓸 수 있나요?", "Sharing a {f} with guests"),
    Named("later", "{f}을(를) 예약해 둘 수 있나요?", "Can I schedule a {f}?"),
    Named("move", "{f}을(를) 복사하거나 옮기려면 어떻게 하나요?", "Copying or moving a {f}"),
    Named("default", "{f} 기본값은 무엇이고 어디서 바꾸나요?", "What is the default of a {f}?"),
)

SITUATIONS = (
    Named("", "", ""),
    Named("mobile", "모바일 앱에서 ", " (phone)"),
    Named("pc", "PC 앱에서 ", " (computer)"),
    Named("web", "웹 브라우저에서 ", " (browser)"),
    Named("admin", "관리자인데 ", " (administrators)"),
    Named("abroad", "해외에서 ", " (abroad)"),
    Named("guest", "게스트로 쓰는데 ", " (guests)"),
    Named("new-phone", "휴대폰을 바꾼 뒤 ", " (new phone)"),
    Named("after-update", "업데이트한 뒤 ", " (after an update)"),
    Named("team", "팀을 옮긴 뒤 ", " (after changing teams)"),
    Named("company", "회사 계정으로 ", " (company accounts)"),
    Named("first", "처음 쓰는데 ", " (first time)"),
)

EDITIONS = (
    Named("", "", ""),
    Named("classic", " (이전 화면)", " (classic screen)"),
    Named("beta", " (베타 버전)", " (beta)"),
    Named("partner", " (협력사 계정)", " (partner accounts)"),
)
"""Once all has been asked, it is asked again about the next of these."""

INTROS = (
    "{f}은(는) **설정** > **{menu}**에서 바꿀 수 있고, {n}분 안에 모든 기기에 적용됩니다.",
    "{role}라면 **관리자 페이지** > **{menu}**에서 {f}을(를) 바로 바꿀 수 있습니다.",
    "네, {plan} 요금제부터 {f}을(를) 쓸 수 있습니다. 한 사람이 하루에 {n}번까지 바꿀 수 있습니다.",
    "대부분은 권한이 없거나 앱이 오래된 경우입니다. 아래 순서대로 확인하면 {n}분 안에 해결됩니다.",
    "{f}은(는) {date}부터 새 화면에서 관리합니다. 예전 화면의 설정은 그대로 옮겨졌습니다.",
    "바꿀 수 있습니다. 다만 {days}일 안에 다시 바꾸려면 {role}의 승인이 필요합니다.",
    "{f}은(는) 구성원마다 따로 저장되므로 다른 사람의 화면에는 영향을 주지 않습니다.",
    "**{menu}** 화면 오른쪽 위의 **{button}**을(를) 누르면 {f}을(를) 볼 수 있습니다.",
)

STEPS = (
    "오른쪽 위의 프로필 사진을 누르고 **설정** > **{menu}**로 들어갑니다.",
    "**{menu}**에서 바꿀 {f}을(를) 고릅니다. 목록에 없으면 이름으로 검색합니다.",
    "**{button}**을(를) 누르고 적용할 범위를 **나만** 또는 **팀 전체**로 정합니다.",
    "받을 사람을 {n}명까지 고르고 **다음**을 누릅니다.",
    "휴대폰으로 받은 인증 번호 6자리를 {n}분 안에 입력합니다.",
    "시작일과 끝나는 날을 정합니다. 끝나는 날은 최대 {days}일 뒤까지 고를 수 있습니다.",
    "금액 {won}원과 결제 수단을 확인하고 **{button}**을(를) 누릅니다.",
    "안내문을 끝까지 읽고 **동의합니다**를 선택합니다.",
    "**{button}**을(를) 누릅니다. 화면 아래에 저장되었다는 안내가 나오면 끝입니다.",
    "앱을 완전히 닫았다가 다시 열고 {f}이(가) 바뀌었는지 확인합니다.",
    "**미리 보기**로 다른 구성원에게 어떻게 보이는지 확인합니다.",
)

TABLES = (
    (
        ("요금제", "한도", "보관 기간"),
        (
            ("무료", "{n}개까지", "{days}일"),
            ("스탠다드", "{many}개까지", "1년"),
            ("엔터프라이즈", "제한 없음", "{years}년"),
        ),
    ),
    (
        ("역할", "볼 수 있음", "바꿀 수 있음"),
        (
            ("소유자", "모두", "모두"),
            ("관리자", "모두", "{menu} 안에서만"),
            ("구성원", "자기 것만", "자기 것만, 하루 {n}번"),
            ("게스트", "공유받은 것만", "아니요"),
        ),
    ),
    (
        ("코드", "원인", "해결 방법"),
        (
            ("`E{code}1`", "권한이 없음", "{role}에게 권한을 요청합니다."),
            ("`E{code}4`", "연결이 끊김", "{n}분 뒤 다시 시도합니다."),
            ("`E{code}7`", "한도를 넘음", "쓰지 않는 {f}을(를) 정리합니다."),
        ),
    ),
    (
        ("항목", "기본값", "바꿀 수 있는 값"),
        (
            ("알림", "켜짐", "켜짐, 꺼짐, 업무 시간만"),
            ("보관 기간", "{days}일", "7일부터 {years}년까지"),
            ("공개 범위", "팀 전체", "나만, 팀 전체, 회사 전체"),
        ),
    ),
    (
        ("결제 수단", "한 번에", "처리 시간"),
        (
            ("신용·체크카드", "{won}원까지", "바로"),
            ("계좌이체", "{many}만 원까지", "{n}분 안"),
            ("가상계좌", "{many}만 원까지", "입금 후 {n}분 안"),
        ),
    ),
)

HEADINGS = (
    "{f}이(가) 바뀌지 않는다면",
    "알아 두면 좋은 점",
    "{plan} 요금제에서 달라지는 점",
    "할 수 있는 사람",
    "한도와 보관 기간",
    "{button} 버튼이 보이지 않는다면",
    "이럴 때는 {role}에게 문의하세요",
    "모바일에서 다른 점",
    "{date} 이후에 바뀐 내용",
)

ITEMS = (
    "{f}은(는) 한 사람이 {n}개까지 만들 수 있습니다.",
    "삭제한 뒤 {days}일이 지나면 되살릴 수 없습니다.",
    "업무 시간(10:00~18:00)이 아닐 때 한 변경은 다음 날 반영됩니다.",
    "{role}이(가) 정책으로 막아 둔 항목은 흐리게 보입니다.",
    "앱 버전이 {version}보다 낮으면 **{button}**이(가) 나오지 않습니다.",
    "게스트에게는 {f} 이름만 보이고 내용은 보이지 않습니다.",
    "{won}원이 넘는 결제에는 본인 인증이 한 번 더 필요합니다.",
    "사내 방화벽이 `nuri.example`을 막으면 연결되지 않습니다.",
    "같은 이름을 쓸 수 없으므로 이름 뒤에 날짜를 붙이는 편이 좋습니다.",
    "휴대폰의 **방해 금지** 모드를 켜 두면 알림이 울리지 않습니다.",
)

SENTENCES = (
    "{f}을(를) 바꾸면 함께 쓰는 모두에게 알림이 가고, **{menu}**에 바꾼 사람과 시각이 남습니다.",
    "변경 내용은 {n}분 안에 반영되며, 반영되기 전에는 예전 설정이 쓰입니다.",
    "{plan} 요금제에서는 {role}이(가) 구성원의 {f}을(를) 한꺼번에 바꿀 수 있습니다.",
    "이 기능은 {date}에 추가되었으므로 그 전에 만든 {f}에는 기록이 없습니다.",
    "실수로 눌렀다면 화면 아래의 **되돌리기**를 {n}초 안에 누르세요.",
    "{won}원 미만의 금액은 다음 달 청구서에 합쳐서 청구됩니다.",
    "회사에서 {f}을(를) 막아 두었다면 **{menu}**에 자물쇠 표시가 보입니다.",
    "같은 문제가 {n}번 넘게 되풀이되면 화면을 캡처해 고객센터로 보내 주세요.",
    "퇴사한 구성원의 {f}은(는) {days}일 동안 보관한 뒤 {role}에게 넘어갑니다.",
    "PC와 모바일의 설정은 따로 저장되므로 두 곳에서 모두 바꿔야 합니다.",
    "시간대가 다른 나라에서는 한국 시간 {hour}시를 기준으로 날짜가 바뀝니다.",
    "첨부 파일은 하나에 {many}MB까지 올릴 수 있고, 올린 날부터 {days}일 동안 내려받을 수 있습니다.",
    "브라우저의 확장 프로그램이 화면을 막는 경우도 있으니 시크릿 창에서 다시 해 보세요.",
    "처음 {days}일은 무료로 써 볼 수 있고, 그 뒤에는 한 사람에 매달 {won}원이 청구됩니다.",
)

CALLOUTS = (
    (
        "note",
        "",
        "{f}의 변경 기록은 {days}일 동안만 볼 수 있습니다. 더 필요하면 파일로 내려받으세요.",
    ),
    ("tip", "더 빠르게 하려면", "검색창에 `/{code}`를 입력하면 **{menu}** 화면이 바로 열립니다."),
    (
        "warning",
        "되돌릴 수 없습니다",
        "삭제를 확정하면 {f}에 딸린 댓글과 첨부 파일도 함께 사라집니다.",
    ),
    ("tip", "", "{role}에게 자주 묻는다면 **{menu}** > **요청 자동 승인**을 켜 두세요."),
    (
        "note",
        "{plan} 요금제라면",
        "한도가 {many}개로 늘고, 전화 상담을 평일 10:00~17:00에 받을 수 있습니다.",
    ),
)

LINK_SENTENCES = (
    "이어서 [{title}]({url}) 글도 읽어 보세요.",
    "비슷한 문제는 [{title}]({url})에서 다룹니다.",
    "먼저 [{title}]({url}) 글을 확인하세요.",
    "설정을 마쳤다면 [{title}]({url}) 순서로 넘어가세요.",
)

PICTURE = ("{f} 설정 화면", "{button} 버튼은 오른쪽 아래에 있습니다.")
MENUS = _split(
    "알림;보안;공유;결제 관리;구성원;데이터 관리;개인 정보;연결된 앱;기본 설정;정책;사용량"
)
BUTTONS = _split("저장;변경;추가;새로 만들기;적용;내보내기;초대;확인;다시 보내기;가져오기")
ROLES = _split("소유자;최고 관리자;관리자;팀 관리자;결제 담당자")
PLANS = _split("스탠다드;엔터프라이즈")
WORDS = _split("설정 변경;권한;오류;알림;한도;백업;초기화;공유;요금;인증;동기화;내보내기;초대;복구")
AUTHORS = _split("윤가람;최나린;도지훈;노은채;구본재;서하린;문태오;임소율")
OWNERS = _split("지원운영팀;결제팀;보안팀;콘텐츠팀")
