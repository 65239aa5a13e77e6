"""The words of the labels in a letterhead: one home for all who look for them, as labels or as known values."""

from __future__ import annotations

DATUM = r"(?:(?:plaats\s+en\s+)?(?:datum|dagtekening))"
# The number of who writes, and that of who is written to.
OUR_NUMBER = r"(?:(?:ons|onze)\s+(?:kenmerk|referentie|nummer)|kenmerk|referentie)"
# `Uw brief van 3 mei inzake de zorg` is what a subject says, `Uw brief van 3 mei` a label with its value.
_NO_SUBJECT = (
    r"(?!\s+(?:van\s+\d[\w.\s-]{3,20}?\s)?(?:inzake|over|betreffende|aangaande|met|waarin|en)\b)"
)
YOUR_NUMBER = rf"(?:uw\s+(?:kenmerk|brief{_NO_SUBJECT}|referentie|nummer))"
# Any other number, where what stands behind it looks like one of ours: `Briefnr. 180123`, `Registratienummer`.
OTHER_NUMBER = (
    r"(?:(?!dossier|rekening|kvk|btw|telefoon|doorkies|pagina|blad)"
    r"(?:[a-z]+[\s-]?)?(?:nummer|nr\.|referentie|ref\.))"
)
BETREFT = r"(?:betreft|onderwerp|inzake)"
BIJLAGEN = r"(?:bijlagen?)"
# What only says how to reach somebody, or who.
REACH = (
    r"(?:telefoon(?:nummer)?|tel\.?|e-?mail(?:adres)?|(?:tele)?fax(?:nummer)?|internet|website|bezoekadres|postadres|contactpersoon|"
    r"doorkiesnummer|behandeld\s+door)"
)

# The same as single words: what a running header may be made of.
WORDS = frozenset(
    ("datum", "dagtekening", "kenmerk", "referentie", "onze", "betreft", "onderwerp", "inzake")
)
