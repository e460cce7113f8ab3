"""Scenario `small`: forty cases of one province over every state an office knows."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from random import Random

from sync.reference_portal.portal_time import LEGAL_ZONE, legal_date
from sync.reference_portal.seeds import topics
from sync.reference_portal.seeds.agencies import name_of
from sync.reference_portal.seeds.invented import PLACES, greeting_for, sender_of
from sync.reference_portal.seeds.office import HANH, KHOI, LONG, PROVINCE, TRANG, TUAN
from sync.reference_portal.seeds.queue_story import open_queue
from sync.reference_portal.seeds.story import Story
from sync.reference_portal.staff import Person

#: Where each further case stands, with whom, and how many days ago it was received.
FURTHER: tuple[tuple[str, Person | None, int], ...] = (
    *(("forwarded", None, days) for days in (3, 2, 1, 0)),
    *(("assigned", LONG, days) for days in (6, 4)),
    *(("in_progress", LONG, days) for days in (22, 13)),
    *(("in_progress", TRANG, days) for days in (18, 9)),
    ("supplement", LONG, 15),
    ("in_review", LONG, 19),
    ("in_review", LONG, 16),
    ("approved", LONG, 17),
    *(("answered", HANH, days) for days in (24, 26, 29, 33, 38, 45, 52, 60, 71)),
    ("answered", TRANG, 36),
    *(("published", HANH, days) for days in (48, 66, 80)),
    ("returned", HANH, 27),
    ("returned", TRANG, 20),
)
ATTACHED = (
    (("anh-hien-truong.jpg", False),),
    (("don-phan-anh.pdf", False),),
    (("don-phan-anh.docx", False), ("bang-ke.xlsx", False)),
    (),
)
HOUR = timedelta(hours=1)
DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Spot:
    """One further case and when its steps happened."""

    story: Story
    topic: topics.Topic
    place: str
    received: datetime


def small(now: datetime) -> list[Story]:
    """All forty, the open queue of officer Hạnh first."""
    random = Random("small")
    order = random.sample(topics.TOPICS, len(topics.TOPICS))
    stories = open_queue(now)
    for number, (status, person, days) in enumerate(FURTHER):
        spot = _spot(random, order[number % len(order)], now, number, days)
        _tell(spot, status, person, number)
        stories.append(spot.story)
    return stories


def _spot(random: Random, topic: topics.Topic, now: datetime, number: int, days: int) -> Spot:
    day = legal_date(now) - days * DAY
    received = datetime(day.year, day.month, day.day, 8, 5 + number, tzinfo=LEGAL_ZONE)
    place = random.choice(PLACES)
    petition = topic.petition(
        code=f"PAKN.{day:%Y%m%d}.{200 + number:04d}",
        place=place,
        on=day,
        sender=sender_of(random, place, name_of(PROVINCE)),
        attached=random.choice(ATTACHED),
    )
    story = Story(petition, PROVINCE, now, submitted=received - HOUR)
    return Spot(story, topic, place, received)


def _tell(spot: Spot, status: str, person: Person | None, number: int) -> None:
    story, start = spot.story, spot.received
    story.received(start)
    if person is None:
        return
    story.assigned(start + 2 * HOUR, KHOI, person)
    if status == "assigned":
        return
    story.accepted(start + DAY, person)
    if status == "returned":
        story.transferred_back(start + 3 * DAY, person, "Nội dung thuộc thẩm quyền của bộ quản lý ngành.")
        return
    if status == "supplement":
        story.info_requested(
            start + 5 * DAY, person, "Thiếu địa điểm cụ thể", "Đề nghị cho biết địa điểm, thời gian."
        )
        return
    body = topics.letter(story.petition.code, (spot.topic.answer, *_more_answers(story)))
    story.drafted(start + 8 * DAY, person, body, greeting=greeting_for(story.petition.sender))
    if status == "in_progress":
        return
    _to_the_end(spot, status, person, number)


def _to_the_end(spot: Spot, status: str, person: Person, number: int) -> None:
    story, start = spot.story, spot.received
    story.submitted_for_approval(start + 10 * DAY, person, TUAN)
    if status == "in_review":
        return
    story.approved(start + 12 * DAY, TUAN)
    if status == "approved":
        return
    # Every fourth one came after the date.
    sent = start + (23 if number % 4 == 0 else 14) * DAY
    story.sent(sent, person, f"TN-{sent.year}-{number:06d}")
    if status == "published":
        story.published(sent + 4 * DAY)


def _more_answers(story: Story) -> list[str]:
    return ["Nội dung này được tiếp thu và chỉ đạo đơn vị liên quan thực hiện."] * (
        len(story.petition.points) - 1
    )
