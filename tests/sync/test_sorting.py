"""Whose a case is and what it is about, told to a real portal."""

from __future__ import annotations

from desktop_app.domain.case import Status
from desktop_app.domain.sorting import ContentType, ReturnReason
from tests.sync.conftest import NewDesk
from tests.sync.desk import Desk


def test_a_case_given_back_offline_ends_at_the_portal_and_for_the_focal_officer(
    desk: Desk, new_desk: NewDesk
) -> None:
    case_id = desk.find(Status.ASSIGNED)
    mine = desk.case(case_id).agency
    suggested = next(one for one in desk.store.reference.agencies(mine.list) if one != mine)
    desk.work.transfer_back(
        case_id, why=ReturnReason.NOT_COMPETENT, reason="Thuộc nơi khác.", suggested=suggested
    )
    assert desk.sync().pushed == 1
    assert desk.states(case_id) == ["accepted"]
    told = desk.case(case_id).history[-1]
    assert (desk.case(case_id).status, told.kind) == (Status.RETURNED, "returned_to_portal")
    assert told.data["suggested_agency"] == {"list": suggested.list, "code": suggested.code}
    focal = new_desk("khoi")
    focal.sync()
    assert focal.case(case_id).status == Status.RETURNED


def test_a_case_classified_offline_is_so_at_the_portal(desk: Desk, new_desk: NewDesk) -> None:
    case_id = desk.find(Status.IN_PROGRESS)
    before = desk.case(case_id)
    field = next(code for code in desk.store.reference.fields() if code != before.field)
    desk.work.classify(
        case_id, field=field, content_type=ContentType(before.content_type), points=["Một ý duy nhất."]
    )
    assert desk.sync().pushed == 1
    focal = new_desk("khoi")
    focal.sync()
    told = focal.case(case_id)
    assert (told.field, told.content_type) == (field, before.content_type)
    assert told.points == ("Một ý duy nhất.",)
