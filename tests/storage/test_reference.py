"""People, units and names as the portal tells them."""

from __future__ import annotations

from typing import Any

import msgspec

from desktop_app.domain.case import Agency
from desktop_app.domain.feed import FeedItem, FeedPage, Scope
from desktop_app.domain.people import Role
from desktop_app.storage.reference import DEFAULT_BYTES
from tests.storage.builders import AGENCY, HANH, Profile, user_item


def ref(of_type: str, /, **data: Any) -> FeedItem:
    raw = msgspec.Raw(msgspec.json.encode(data))
    return FeedItem(op="upsert", type=of_type, id=str(data["id"]), version=1, data=raw)


def pull(profile: Profile, *items: FeedItem) -> None:
    profile.store.truth.apply_changes(Scope.REF, [FeedPage(items, "R2")])


def test_people_come_by_given_name_as_vietnamese_lists_do(profile: Profile) -> None:
    names = [person.name for person in profile.store.reference.people()]
    assert names == ["Nguyễn Thị Hạnh", "Đỗ Đăng Khôi", "Trần Văn Long", "Lê Minh Tuấn"]
    assert [person.id for person in profile.store.reference.people(unit="un_0")] == ["u_khoi"]
    assert profile.store.reference.people(Agency("2025", "99")) == []


def test_the_grants_of_the_reference_data_win_over_those_of_the_sign_in(profile: Profile) -> None:
    assert profile.store.reference.me() == HANH
    promoted = msgspec.structs.replace(HANH, position="Phó phòng", grants=())
    pull(profile, user_item(promoted, version=2))
    me = profile.store.reference.me()
    assert me is not None
    assert (me.position, me.has(Role.OFFICER)) == ("Phó phòng", False)


def test_someone_who_left_is_not_there_any_more(profile: Profile) -> None:
    pull(profile, FeedItem(op="remove", type="user", id="u_long", version=5))
    assert profile.store.reference.person("u_long") is None
    assert profile.store.reference.unit_of("u_long") is None


def test_names_are_told_and_unknown_codes_are_shown_raw(profile: Profile) -> None:
    pull(
        profile,
        ref("unit", id="un_1", name="Phòng Đất đai", agency={"list": "2025", "code": "24"}, head="u_tuan"),
        ref("field", id="dat_dai", name="Đất đai", order=2),
        ref("field", id="giao_thong", name="Giao thông", order=1),
        ref("agency", id="2025/24", list="2025", code="24", name="UBND tỉnh", kind="province", region="n"),
    )
    reference = profile.store.reference
    assert list(reference.fields().items()) == [("giao_thong", "Giao thông"), ("dat_dai", "Đất đai")]
    assert (reference.field_name("dat_dai"), reference.field_name("new")) == ("Đất đai", "new")
    assert reference.agency_name(AGENCY) == "UBND tỉnh"
    assert reference.agency_name(Agency("2017", "1")) == "2017/1"
    assert [unit.name for unit in reference.units()] == ["Phòng Đất đai"]
    assert (reference.unit_name("un_1"), reference.unit_name("un_7"), reference.unit_name(None)) == (
        "Phòng Đất đai",
        "un_7",
        "",
    )


def test_limits_are_the_portals_or_careful_ones(profile: Profile) -> None:
    assert profile.store.reference.limits().max_file_bytes == DEFAULT_BYTES
    pull(profile, ref("limits", id="limits", attachment_bytes=1000, attachment_types=["pdf"]))
    limits = profile.store.reference.limits()
    assert (limits.max_file_bytes, limits.file_types) == (1000, ("pdf",))


def test_reference_data_that_cannot_be_read_is_shown_by_its_code(profile: Profile) -> None:
    pull(profile, ref("field", id="dat_dai", name=7))
    assert profile.store.reference.field_name("dat_dai") == "dat_dai"
