#!/usr/bin/env python3
"""Makes data/lexicon/former-divisions.tsv and former-codes.tsv out of yearly editions of GB/T 2260.

    make_former.py NPM [OUT]

NPM holds the unpacked packages NAME-VERSION/package: gb2260-0.6.0 (editions of 2002-12 to 2016-07) and china-division
2.1.1, 2.2.0, 2.3.1, 2.4.0, 2.5.0, 2.6.1, 2.7.0 (2017-10 to 2023-06), as `npm pack` brings them; OUT is a folder, by default
data/lexicon. The edition of today is data/lexicon/divisions.tsv. What became of a division is told by the edition after
its last one: what newly has the same name, else a name with the same stem, else the same code; successors.tsv says it
where that does not do. The same packages give the same bytes.
"""
import csv
import json
import os
import re
import sys

NPM = sys.argv[1]
HERE = os.path.dirname(os.path.abspath(__file__))
LEXICON = os.path.join(HERE, "..", "..", "data", "lexicon")
OUT = sys.argv[2] if len(sys.argv) > 2 else LEXICON
BUREAU = {"2.1.1": "201710", "2.2.0": "201810", "2.3.1": "201910", "2.4.0": "202006", "2.5.0": "202110",
          "2.6.1": "202210", "2.7.0": "202306"}
# Names that gb2260 misprints in some editions: 荷泽市 for 菏泽市.
MISPRINTS = {("341302", "墉桥区"): "埇桥区", ("371700", "荷泽市"): "菏泽市", ("410304", "廛河回族区"): "瀍河回族区",
             ("411502", "师河区"): "浉河区", ("420104", "乔口区"): "硚口区", ("420505", "虎亭区"): "猇亭区",
             ("450331", "荔蒲县"): "荔浦县", ("451402", "江洲区"): "江州区", ("511681", "华莹市"): "华蓥市",
             ("610403", "杨凌区"): "杨陵区"}
# Headings and what is no division: zones of statistics have 71 to 79 at the end.
NONE = re.compile(r"市辖区$|^县$|^市$|直辖|^省直|群岛|海域|办事处$|委员会$|管理区$")
STEM = re.compile(r"(自治县|自治旗|自治州|地区|林区|特区|新区|盟|市|区|县|旗)$")


def table(path):
    with open(path, encoding="utf-8") as file:
        lines = [line.rstrip("\n").split("\t") for line in file if line.strip() and not line.startswith("#")]
    return [dict(zip(lines[0], line + [""] * len(lines[0]))) for line in lines[1:]]


def cleaned(edition):
    return {code: MISPRINTS.get((code, name), name) for code, name in edition.items()
            if not NONE.search(name) and not re.search(r"7[1-9]$", code)}


def editions():
    found = {}
    folder = os.path.join(NPM, "gb2260-0.6.0", "package", "lib")
    for name in sorted(os.listdir(folder)):
        if re.fullmatch(r"\d{6}\.json", name):
            with open(os.path.join(folder, name), encoding="utf-8") as file:
                found[name[:6]] = cleaned(json.load(file))
    for version, month in BUREAU.items():
        edition = {}
        for name in ("provinces", "cities", "areas"):
            path = os.path.join(NPM, "china-division-" + version, "package", "dist", name + ".csv")
            with open(path, encoding="utf-8") as file:
                edition.update((row["code"].ljust(6, "0"), row["name"]) for row in csv.DictReader(file))
        found[month] = cleaned(edition)
    return found


EDITIONS = editions()
MONTHS = sorted(EDITIONS)
TODAY = {row["code"]: row["name"] for row in table(os.path.join(LEXICON, "divisions.tsv"))}
BY_HAND = {(row["code"], row["name"], row["until"]): row for row in table(os.path.join(HERE, "successors.tsv"))}
USED = set()
FIRST, LAST = {}, {}
for number, month in enumerate(MONTHS):
    for unit in EDITIONS[month].items():
        FIRST.setdefault(unit, number)
        LAST[unit] = number


def is_today(unit):
    return TODAY.get(unit[0]) == unit[1]


def goes_on(unit):
    """Whether it is there today; the editions of the bureau leave out 台湾, 香港 and 澳门."""
    return is_today(unit) and (LAST[unit] == len(MONTHS) - 1 or unit[0] in ("710000", "810000", "820000"))


def is_prefecture(unit):
    return unit[0].endswith("00")


def stem(name):
    return STEM.sub("", name)


def next_of(unit):
    """How a unit went on, and as what, of the edition after its last one."""
    number = LAST[unit]
    row = BY_HAND.get(unit + (MONTHS[number],))
    if row:
        USED.add(unit + (MONTHS[number],))
        return row["change"], [at(code, number + 1) for code in row["successors"].split("|")]
    before = EDITIONS[MONTHS[number]]
    new = [other for other in EDITIONS[MONTHS[number + 1]].items() if before.get(other[0]) != other[1]
           and other[0][:2] == unit[0][:2] and is_prefecture(other) == is_prefecture(unit)]
    for change, fits in (
            ("same", lambda other: other[1] == unit[1]),
            ("converted", lambda other: stem(other[1]) == stem(unit[1])),
            ("converted", lambda other: other[0][:4] == unit[0][:4] and other[1].startswith(stem(unit[1]))),
            ("renamed", lambda other: other[0] == unit[0])):
        found = [other for other in new if fits(other)]
        if len(found) == 1:
            return change, found
    return "", []


def at(code, number):
    """What has a code in this edition or the first later one that has it."""
    month = next(m for m in MONTHS[number:] if code in EDITIONS[m])
    return code, EDITIONS[month][code]


def end_of(unit, changes=()):
    """What of today a unit became, by which changes."""
    if goes_on(unit):
        return list(changes), [unit[0]]
    change, others = next_of(unit)
    found, kinds = [], list(changes) + [change]
    for other in others:
        further, codes = end_of(other)
        kinds.extend(further)
        found.extend(codes)
    return kinds, sorted(set(found))


def years(number):
    """The years in which what an edition has and the one before it has not may have come to be."""
    year, month = int(MONTHS[number - 1][:4]), int(MONTHS[number - 1][4:])
    return year + (month == 12), int(MONTHS[number][:4])


def name_of(change, unit, successors):
    kinds = [kind for kind in change if kind != "same"]
    if len(successors) > 1:
        return "divided"
    if "merged" in kinds or "divided" in kinds:
        return "merged"
    now = TODAY[successors[0]]
    return "converted" if "renamed" not in kinds or stem(now) == stem(unit[1]) else "renamed"


def kind_of(unit):
    if is_prefecture(unit) or unit[1].endswith("市"):
        return "city"
    return "district" if unit[1].endswith("区") else "county"


def until_of(unit):
    first, last = years(LAST[unit] + 1)
    return str(first) + ("" if first == last else "?")


def from_of(unit):
    if FIRST[unit] == 0:
        return MONTHS[0][:4]
    first, last = years(FIRST[unit])
    return str(last) + ("" if first == last else "?")


def write(name, comment, columns, rows):
    with open(os.path.join(OUT, name), "w", encoding="utf-8", newline="\n") as file:
        file.writelines("# " + line + "\n" for line in comment)
        file.writelines("\t".join(row) + "\n" for row in [columns] + rows)


def main():
    gone = [unit for unit in FIRST if not goes_on(unit)]
    same_before = {}
    for unit in gone:
        change, others = next_of(unit) if LAST[unit] < len(MONTHS) - 1 else ("", [])
        if change == "same":
            same_before.setdefault(others[0], []).append(unit)

    def earlier(unit):
        return [found for before in same_before.get(unit, []) for found in earlier(before) + [before]]

    passed = {unit for units in same_before.values() for unit in units}
    rows, left = [], []
    keys = {unit: unit[0] + "@" + until_of(unit).rstrip("?") for unit in gone if LAST[unit] < len(MONTHS) - 1}
    for unit in gone:
        if unit in passed:
            continue
        change, successors = end_of(unit) if unit in keys else ([], [])
        if not successors:
            left.append(unit)
            continue
        above = (unit[0][:4] if not is_prefecture(unit) else unit[0][:2]).ljust(6, "0")
        name = EDITIONS[MONTHS[LAST[unit]]].get(above)
        if name is None:
            above = unit[0][:2] + "0000"
        elif not is_today((above, name)):
            above = keys[(above, name)]
        before = earlier(unit)
        oldest = min([unit] + before, key=lambda other: FIRST[other])
        rows.append([unit[0], unit[1], kind_of(unit), above, from_of(oldest), until_of(unit),
                     name_of(change, unit, successors), "|".join(successors),
                     "|".join(sorted({other[0] for other in before} - {unit[0]}))])
    assert not set(BY_HAND) - USED, set(BY_HAND) - USED
    assert not left, left
    rows.sort(key=lambda row: (not row[0].endswith("00"), row[0], row[5]))
    write("former-divisions.tsv", [
        "Former divisions of China down to county level since 2002: what bore another name than the division of today that",
        "holds its land. Those above come first. parent: code, or CODE@YEAR of another former one. from, until: the year in",
        "the course of which the division came to be (2002: then or before) and ceased; editions are up to 15 months apart:",
        "from 2011? is in 2011 or the year before, until 2011? in 2011 or the year after. successors: codes of today (edition",
        "of 2023). change: converted (of another rank, same name), renamed, merged (into one of another name), divided (among",
        "several). earlier: other codes that the same division had before. Made by src/reference/make_former.py from npm",
        "gb2260 0.6.0 (MIT) and npm china-division 2.1.1 to 2.7.0 (MIT)."],
          ["code", "name", "kind", "parent", "from", "until", "change", "successors", "earlier"],
          [row if row[-1] else row[:-1] for row in rows])
    codes = []
    for code, name in sorted(TODAY.items()):
        before = sorted({other[0] for other in earlier((code, name))} - {code})
        if before:
            codes.append([code, "|".join(before)])
    write("former-codes.tsv", [
        "Codes that divisions of today had under the same name since 2002, most often in another city (寿县: 341521 until",
        "2015 or 2016). Sources as in former-divisions.tsv."], ["code", "earlier"], codes)


main()
