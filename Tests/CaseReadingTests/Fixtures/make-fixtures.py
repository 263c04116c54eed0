"""Makes the workbooks of this folder. See README.md. Needs openpyxl, and LibreOffice for one of them."""
import datetime
import os
import struct
import subprocess
import zipfile

import openpyxl
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from openpyxl.utils.datetime import CALENDAR_MAC_1904

here = os.path.dirname(os.path.abspath(__file__))
day = datetime.datetime

CHILD = ["Child Unique ID", "Gender", "Ethnicity", "Date of Birth", "Age of Child (Years)"]
LISTS = {
    "List_1": ("List 1: Contacts", CHILD + ["Date of Contact", "Contact Source"], [
        ["K1", "a) Male", "a) WBRI", day(2015, 1, 25), 6, day(2020, 9, 16), "q) 6: Police"],
        ["K2", "Female", "s) NOBT", None, 8.88, "17/09/2020", "t) 9: Anonymous"],
    ]),
    "List 3": ("List 3: Referral", CHILD + [
        "Date of Referral ", "Referral Source", "Referral NFA?", "Number of Referrals in Last 12 Months",
        "Allocated Team", "Allocated Worker"], [
        ["K1", "M", "a) WBRI", day(2015, 1, 25), 6, day(2020, 9, 18), "q) 6: Police", "b) No", 0, "North", "A\u00a0Name"],
        ["K2", "b) Female", "s) NOBT", None, 8, "31/02/2020", "q) 6: Police", "maybe", 1, "North", "A Name"],
    ]),
    "List_4": ("List 4: Assessments", CHILD + [
        "Does the Child have a Disability", "Continuous Assessment Start Date",
        "Child Seen During Continuous Assessment", "Continuous Assessment Date of Authorisation",
        "Was the child assessed as requiring LA children\u2019s social care support?", "Allocated Team",
        "Allocated Worker"], [
        ["K1", "a) Male", "a) WBRI", day(2015, 1, 25), 6, "b) No", day(2020, 9, 18), "a) Yes", day(2020, 11, 2), "a) Yes", "North", "A Name"],
        ["K3", "c) Not stated/recorded", "s) NOBT", day(2020, 12, 24), -1, "c) Unknown", day(2020, 9, 21), "c) Unknown", None, None, "#N/A", "#N/A"],
    ]),
    "List_5": ("List 5: Section 47 enquiries and Initial Child Protection Conferences", CHILD + [
        "Does the Child have a Disability", "Strategy discussion initiating Section 47 Enquiry Start Date",
        "Was an Initial Child Protection Conference deemed unnecessary?",
        "Date of Initial Child Protection Conference",
        "Did the Initial Child Protection Conference Result in a Child Protection Plan",
        "Number of Section 47 Enquiries in the last 12 months", "Number of ICPCs in the last 12 months",
        "Allocated Team", "Allocated Worker"], [
        ["K3", "", "", day(2020, 12, 24), -1, "", day(2020, 9, 25), "b) No", day(2020, 10, 9), "a) Yes", 0, 0, "North", "B Name"],
        ["K4", "b) Female", "", day(2008, 3, 1), 12, "b) No", day(2020, 9, 28), "a) Yes", None, None, 0, 0, "North", "B Name"],
    ]),
    "List_6": ("List 6: Children in Need", CHILD + [
        "Does the Child have a Disability", "CIN Start Date", "Primary Need Code", "Date Child Was Last Seen",
        "CIN Closure Date", "Reason for Closure", "Case status", "Allocated Team", "Allocated Worker"], [
        ["K3", "", "", day(2020, 12, 24), -1, "", day(2020, 9, 18), "N1 - Abuse or neglect", None, None, None, "b) Child Protection plan", "North", "B Name"],
        ["K4", "b) Female", "", day(2008, 3, 1), 12, "a) Yes", day(2019, 1, 7), "N1 - Abuse or neglect", day(2020, 10, 1), day(2020, 10, 5), "RC7", "e) Closed episode", "North", "B Name"],
        ["K5", "a) Male", "", day(2006, 5, 17), 14, "b) No", day(2018, 4, 2), "PSRMEM - Support", day(2020, 10, 2), None, None, "a) Looked after child", "South", "C Name"],
    ]),
    "List_7": ("List 7: Child protection", CHILD + [
        "Does the Child have a Disability", "Child Protection Plan Start Date", "Initial Category of Abuse",
        "Latest Category of Abuse", "Date of the Last Statutory Visit", "Was the Child Seen Alone?",
        "Date of latest review conference", "Child Protection Plan End Date",
        "Subject to Emergency Protection Order or Protected Under Police Powers in Last Six Months (Y/N))",
        "Number of Previous Child Protection Plans", "Allocated Team", "Allocated Worker"], [
        ["K3", "", "", day(2020, 12, 24), -1, "", day(2020, 10, 9), "a) Neglect", "e) Multiple/not recommended", None, None, None, None, "b) No", 0, "North", "B Name"],
        ["K6", "b) Female", "", day(2010, 9, 15), 10, "b) No", day(2020, 2, 3), "Physical abuse", None, day(2020, 10, 6), "c) Unknown", day(2020, 7, 30), None, "b) No", 1, "North", "B Name"],
    ]),
    "List_8": ("List 8: Children in care", CHILD + [
        "Unaccompanied Asylum Seeking Child (UASC) within the Last 12 Months (Y/N)",
        "Does the Child have a Disability", "Date Started to be Looked After", "Child\u2019s Category of Need",
        "Is this a second or subsequent period of being a Looked After Child within the last 12 months (Y/N)",
        "Start date of current legal status", "Child\u2019s Legal Status", "Date of Latest Statutory Review",
        "Date of Last Social Work Visit", "What is the permanence plan for this child?",
        "Date of Last IRO Visit / Contact to the Child", "Date of Last Health Assessment",
        "Date of Last Dental Check", "Number of Placements in the Last 12 months",
        "Date Ceased to be Looked After ", "Reason Ceased to be Looked After",
        "Start Date of Most Recent Placement", "Placement Type", "Placement Provider", "Placement postcode",
        "URN of Placement", "Placement Location", "LA of Placement",
        "Number of Episodes the Child has been \u2018Missing\u2019 from their Placement in the last 12 months",
        "Number of Episodes the Child has been \u2018Absent\u2019 from their Placement in the last 12 months",
        "Was the child offered a Return Interview after their last missing episode (Y/N)?",
        "Did the child accept a Return Interview after their last missing episode (Y/N)?",
        "Allocated Team", "Allocated Worker"], [
        ["K5", "a) Male", "", day(2006, 5, 17), 14, "b) No", "b) No", day(2018, 4, 2), "N1", "b) No", day(2018, 4, 2),
         "C2: FCO", day(2020, 8, 12), day(2020, 10, 2), None, None, None, None, 1, None, None, day(2019, 7, 8),
         "d) U4: Foster placement - long term", "b) PR1", "nope", None, "a) In", "Home", 2, 0, "a) Yes", "b) No", "South", "C Name"],
        ["K7", "a) Male", "", day(2004, 3, 3), 16, "a) Yes", "b) No", day(2020, 1, 6), "N8", "b) No", day(2020, 1, 6),
         "V2: Single period under S20", None, None, "a) Return to family", None, None, None, 3, day(2020, 9, 30), "E3", day(2020, 5, 1),
         "o) K2: Children\u2019s Homes", "e) PR4", None, None, "b) Out", "Other", 0, 0, None, None, "South", "C Name"],
    ]),
    "List_9": ("List 9: Care leavers", CHILD + [
        "Does the Child have a Disability", "Allocated Team", "Allocated Worker", "Eligibility Category",
        "LA In Touch ", "Type of Accommodation", "Suitability of Accommodation", "Activity Status"], [
        ["K8", "a) Male", "", day(2000, 3, 27), 20, "b) No", "Leavers", "D Name", "b) Former relevant child", "d) Refu", "U", "b) Unsuitable", "F1"],
    ]),
    "List_10": ("List 10: Adoption", CHILD[:1] + ["Family identifier"], []),
    "Front_Sheet": ("Annex A - Child level data", [], []),
}


def annex_a(title_rows):
    book = openpyxl.Workbook()
    book.remove(book.active)
    for name, (title, headings, rows) in LISTS.items():
        sheet = book.create_sheet(name)
        if title_rows:
            sheet.append([title])
            if len(headings) > 3:
                sheet.merge_cells(start_row=1, start_column=1, end_row=1, end_column=4)
        if headings:
            sheet.append(headings)
        for row in rows:
            sheet.append(row)
    return book


def save(book, name):
    book.save(os.path.join(here, name))


save(annex_a(True), "annex-a-openpyxl.xlsx")

# A formula's value is only there when a program has calculated it.
calculated = annex_a(False)
visits = calculated["List_8"]
column = 1 + [cell.value for cell in visits[1]].index("Date of Last Social Work Visit")
letter = openpyxl.utils.get_column_letter(column)
visits[f"{letter}3"] = f"={letter}2-7"
visits[f"{letter}3"].number_format = "dd/mm/yyyy"
visits["A3"] = '="K"&7'
source = os.path.join(here, "annex-a-libreoffice-source.xlsx")
calculated.save(source)
subprocess.run(
    ["soffice", "--headless", "--convert-to", "xlsx:Calc MS Excel 2007 XML", "--outdir", "/tmp/fixtures", source],
    check=True, stdout=subprocess.DEVNULL)
os.replace("/tmp/fixtures/annex-a-libreoffice-source.xlsx", os.path.join(here, "annex-a-libreoffice.xlsx"))
os.remove(source)

HEADINGS = ["id", "child", "date", "child seen", "worker", "note"]

book = openpyxl.Workbook()
book.epoch = CALENDAR_MAC_1904
book.active.title = "visits"
book.active.append(HEADINGS)
book.active.append(["V1", "C1", day(2026, 1, 5), True, "W1"])
book.active.append(["V2", "C1", day(1904, 1, 2), False, "W1"])
save(book, "dates-1904.xlsx")

book = openpyxl.Workbook()
book.active.title = "visits"
book.active.append(HEADINGS)
rows = [
    ["V1", 123456789012, day(2026, 1, 5), True, CellRichText("W", TextBlock(InlineFont(b=True), "1"), " &<x>"), "dd/mm/yyyy"],
    ["V2", 7, day(2026, 1, 6, 23, 59, 45), False, "W2", "d mmmm yyyy h:mm"],
    ["V3", 7, 46029, "yes", "W3", "General"],
    ["V4", 7, 46030, "=NA()", "W4", "[$-809]d\\ mmm\\ yy;@"],
    ["V5", 7, 46031.25, "no", "W5", '0.00 "days"'],
    ["V6", 7, 60, "no", "W6", "dd/mm/yyyy"],
    ["V7", 7, 59, "no", "W7", "dd/mm/yyyy"],
    ["V8", 7, 61, "no", "W8", "dd/mm/yyyy"],
    ["V9", 7, "07/01/2026", "no", "W9", "@"],
]
for row in rows:
    book.active.append(row)
    book.active.cell(row=book.active.max_row, column=3).number_format = row[5]
save(book, "cells.xlsx")

CONTENT = """<?xml version="1.0" encoding="UTF-8"?>
<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>"""
RELS = """<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
<Relationship Id="r1" Type="officeDocument" Target="/xl/workbook.xml"/></Relationships>"""
BOOK = """<?xml version="1.0"?><x:workbook xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"
 xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">
<x:sheets><x:sheet name="visits" sheetId="1" r:id="s1"/></x:sheets></x:workbook>"""
BOOK_RELS = """<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
<Relationship Id="s1" Type="worksheet" Target="../xl/./rows.xml"/></Relationships>"""
ROWS = """<?xml version="1.0"?>{prolog}<x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main">
<x:sheetData>
<x:row><x:c t="inlineStr"><x:is><x:t>id</x:t></x:is></x:c><x:c t="str"><x:f>1</x:f><x:v>child</x:v></x:c>
<x:c r="D1" t="inlineStr"><x:is><x:r><x:t>wor</x:t></x:r><x:rPh sb="0" eb="1"><x:t>KANA</x:t></x:rPh><x:r><x:t>ker</x:t></x:r></x:is></x:c>
<x:c r="C1" t="str"><x:v>date</x:v></x:c></x:row>
<x:row r="4"><x:c r="D4" t="str"><x:v>W1</x:v></x:c><x:c r="A4" t="str"><x:v><![CDATA[V<1>]]></x:v></x:c>
<x:c r="B4"><x:v>1.2E+3</x:v></x:c><x:c r="C4" t="d"><x:v>2026-01-05T00:00:00</x:v></x:c></x:row>
<x:row><x:c/><x:c t="e"><x:v>#N/A</x:v></x:c></x:row>
{more}</x:sheetData></x:worksheet>"""


def raw(name, rows, extra=(), compression=zipfile.ZIP_DEFLATED):
    with zipfile.ZipFile(os.path.join(here, name), "w", compression) as container:
        parts = [("[Content_Types].xml", CONTENT), ("_rels/.rels", RELS), ("xl/workbook.xml", BOOK),
                 ("xl/_rels/workbook.xml.rels", BOOK_RELS), ("xl/rows.xml", rows), *extra]
        for part, text in parts:
            container.writestr(zipfile.ZipInfo(part, (2020, 1, 1, 0, 0, 0)), text, compression)


CORE = """<?xml version="1.0"?><cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"
 xmlns:dcterms="http://purl.org/dc/terms/"><dcterms:created>2019-01-01T00:00:00Z</dcterms:created>
<dcterms:modified>2020-10-12T09:30:00Z</dcterms:modified></cp:coreProperties>"""
raw("hand-written.xlsx", ROWS.format(prolog="", more=""), [("docProps/core.xml", CORE)])
raw("document-type.xlsx", ROWS.format(prolog='<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>', more=""))
raw("deep.xlsx", ROWS.format(prolog="", more="<x:row>" * 100 + "</x:row>" * 100))
raw("bomb.xlsx", ROWS.format(prolog="", more=" " * (12 << 20)))
raw("not-well-formed.xlsx", ROWS.format(prolog="", more="<x:row><x:c>"))
LONG = "<sst><si><t>" + "x" * (1 << 20) + "</t></si></sst>"
raw("one-text-over-and-over.xlsx", ROWS.format(
    prolog="", more="<x:row>" + '<x:c t="s"><x:v>0</x:v></x:c>' * 20 + "</x:row>"), [("xl/sharedStrings.xml", LONG)])
raw("binary.xlsx", "", [("xl/workbook.bin", "x")])
with zipfile.ZipFile(os.path.join(here, "photographs.xlsx"), "w") as container:
    container.writestr(zipfile.ZipInfo("holiday.jpg", (2020, 1, 1, 0, 0, 0)), "x")
with zipfile.ZipFile(os.path.join(here, "open-document.xlsx"), "w") as container:
    container.writestr(zipfile.ZipInfo("mimetype", (2020, 1, 1, 0, 0, 0)), "application/vnd.oasis.opendocument.spreadsheet")
    container.writestr(zipfile.ZipInfo("content.xml", (2020, 1, 1, 0, 0, 0)), "<x/>")


def patched(name, source, change):
    data = bytearray(open(os.path.join(here, source), "rb").read())
    open(os.path.join(here, name), "wb").write(bytes(change(data)))


def each_directory_entry(data):
    at = data.find(b"PK\x01\x02")
    while at >= 0:
        yield at
        at = data.find(b"PK\x01\x02", at + 4)


def encrypt(data):
    for at in each_directory_entry(data):
        data[at + 8] |= 1
    at = data.find(b"PK\x03\x04")
    while at >= 0:
        data[at + 6] |= 1
        at = data.find(b"PK\x03\x04", at + 4)
    return data


def enlarge(data):
    for at in each_directory_entry(data):
        struct.pack_into("<I", data, at + 24, 0x7FFFFFFF)
    return data


def scratch(data):
    at = data.find(b"xl/rows.xml") + len("xl/rows.xml") + 40
    for offset in range(at, at + 40):
        data[offset] ^= 0x5A
    return data


patched("password.xlsx", "hand-written.xlsx", encrypt)
patched("enormous.xlsx", "hand-written.xlsx", enlarge)
patched("scratched.xlsx", "hand-written.xlsx", scratch)
patched("cut-short.xlsx", "hand-written.xlsx", lambda data: data[: len(data) // 2])
