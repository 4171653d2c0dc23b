"""Sums in the money of many lands, and what only looks like one."""

from watcher.model import Cap, Forum

from . import Case

CAP, FORUM, LAW = "liability.cap", "dispute.forum", "dispute.governing_law"


def _of(amount: float, currency: str) -> Cap:
    return Cap("fixed_amount", amount=amount, currency=currency)


CASES = (
    Case(CAP, _of(1500, "DKK"), "Our total liability shall not exceed DKK 1,500."),
    Case(CAP, _of(5000, "SEK"), "Our total liability shall not exceed 5,000 SEK."),
    Case(CAP, _of(20000, "NOK"), "Our liability under this agreement is limited to NOK 20 000."),
    Case(CAP, _of(20000, "NOK"), "Our liability under this agreement is limited to 20 000 NOK in total."),
    Case(CAP, _of(2500, "PLN"), "Our total liability is limited to PLN 2.500,00."),
    Case(CAP, _of(2500.5, "EUR"), "Our total liability is limited to EUR 2.500,50."),
    Case(CAP, _of(2500.5, "EUR"), "Our total liability is limited to EUR 2,500.50."),
    Case(CAP, _of(8000, "INR"), "Our total liability shall in no case exceed eight thousand Indian rupees."),
    Case(CAP, _of(300, "CZK"), "Our total liability is limited to 300 Czech crowns."),
    Case(CAP, _of(900, "BRL"), "Our total liability shall not exceed R$900."),
    Case(CAP, _of(600, "AED"), "Our total liability shall not exceed AED 600."),
    Case(CAP, None, "Our liability is limited to what is told on the pages of Baron 5 and Ciron 7."),
    Case(CAP, _of(40, "USD"), "OUR TOTAL LIABILITY SHALL NOT EXCEED FORTY U.S. DOLLARS ($40.00)."),
    Case(
        CAP,
        _of(40, "USD"),
        "IN NO EVENT SHALL HARBOUR BE LIABLE (I) FOR ANY AMOUNTS IN EXCESS IN THE AGGREGATE OF FORTY U.S. DOLLARS ($40.00); OR (II) FOR LOST PROFITS.",
    ),
    Case(CAP, None, "You are liable for any amounts in excess in the aggregate of forty dollars ($40)."),
    # ── lands ──
    Case(LAW, "SM", "This agreement is subject to the law of the Republic of San Marino."),
    Case(LAW, "PE", "These terms are governed by Peruvian law."),
    Case(LAW, "AD", "This agreement is governed by the laws of Andorra."),
    Case(LAW, "PR", "This agreement is governed by the laws of the Commonwealth of Puerto Rico."),
    Case(LAW, None, "Harbour is a company organised under the laws of San Marino."),
    # ── arbitrators ──
    Case(FORUM, Forum("arbitration", "Portland, Oregon"), "Arbitration will happen in Portland, Oregon."),
    Case(FORUM, None, "Arbitration will happen in English."),
    Case(
        FORUM,
        Forum("arbitration", "Norwegian Institute of Arbitration"),
        "All disputes shall be settled by arbitration arranged by The Norwegian Institute of Arbitration.",
    ),
    Case(FORUM, None, "The chair of our board teaches at an institute of arbitration."),
)
