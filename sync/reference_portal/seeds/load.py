"""Scenario `load-N`: N cases of one officer, for measuring."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from random import Random

from sync.reference_portal.portal_time import LEGAL_ZONE, legal_date
from sync.reference_portal.seeds import topics
from sync.reference_portal.seeds.agencies import name_of
from sync.reference_portal.seeds.invented import PLACES, greeting_for, sender_of
from sync.reference_portal.seeds.office import HANH, KHOI, PROVINCE, TUAN
from sync.reference_portal.seeds.story import Story

DAY = timedelta(days=1)
HOUR = timedelta(hours=1)
#: How far back the oldest case lies; the closed ones are at least a month old, so most are in the archive.
OLDEST_DAYS = 720
OPEN_DAYS = 25
OPEN_SHARE = 0.4


def load(now: datetime, count: int) -> Iterator[Story]:
    """`count` cases, two in five of them open."""
    random = Random("load")
    province = name_of(PROVINCE)
    for number in range(count):
        is_open = random.random() < OPEN_SHARE
        days = random.randrange(OPEN_DAYS) if is_open else random.randrange(OPEN_DAYS + 5, OLDEST_DAYS)
        day = legal_date(now) - days * DAY
        topic, place = topics.pick(random), random.choice(PLACES)
        petition = topic.petition(
            code=f"PAKN.{day:%Y%m%d}.{number + 1:06d}",
            place=place,
            on=day,
            sender=sender_of(random, place, province),
        )
        start = datetime(day.year, day.month, day.day, 8, number % 60, tzinfo=LEGAL_ZONE)
        story = Story(petition, PROVINCE, now, submitted=start - HOUR)
        _tell(story, start, topic, is_open=is_open)
        yield story


def _tell(story: Story, start: datetime, topic: topics.Topic, *, is_open: bool) -> None:
    story.received(start)
    story.assigned(start + HOUR, KHOI, HANH)
    story.accepted(start + 2 * HOUR, HANH)
    body = topics.letter(story.petition.code, (topic.answer,))
    story.drafted(start + 5 * DAY, HANH, body, greeting=greeting_for(story.petition.sender))
    if is_open:
        return
    story.submitted_for_approval(start + 6 * DAY, HANH, TUAN)
    story.approved(start + 7 * DAY, TUAN)
    story.sent(start + 8 * DAY, HANH, f"TN-{start.year}-{story.petition.code[-6:]}")
