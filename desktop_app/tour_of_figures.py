"""The tour's look at the quarter: its figures, the cases behind one, and what changed after freezing."""

from __future__ import annotations

from ui.album import LARGE_TEXT, SINGLE, SMALL, WindowTour
from ui.screens.report_pages import Page

_ANSWERED_LATE, _OVERDUE = 5, 7


def look(window: WindowTour) -> None:
    """The report of a head of a unit, at every size, and at last frozen."""
    window.figures(Page.FIGURES, "07-report")
    window.behind(_OVERDUE, "07-report-cell")
    window.figures(Page.FIGURES, "07-report-125pct", SMALL, 1.25)
    window.behind(_ANSWERED_LATE, "07-report-cell-125pct", SMALL, 1.25)
    window.figures(Page.CHART, "07-report-chart-125pct", SMALL, 1.25)
    window.figures(Page.FIGURES, "07-report-200pct", LARGE_TEXT, 2.0)
    window.figures(Page.FIGURES, "07-report-single", SINGLE, 2.0)
    window.figures(Page.TIMELINESS, "07-timeliness")
    window.figures(Page.TIMELINESS, "07-timeliness-125pct", SMALL, 1.25)
    window.freeze("07-freeze-question")


def look_again(window: WindowTour) -> None:
    """The same report after the portal recorded something of its quarter."""
    window.figures(Page.FROZEN, "07-frozen")
    window.figures(Page.FROZEN, "07-frozen-125pct", SMALL, 1.25)
