#!/usr/bin/env python3
"""Makes data/reference/*.tsv out of the sources that data/README.md names; run by hand when a source changes.

    make_reference.py SHARED NPM [OUT]

SHARED holds wikidata-names-chinese-elite.tsv (ids and names of anonym-g/Chinese-Elite) and chongqing-districts.csv; NPM
holds iso3166-2-db-2.3.11/package as `npm pack` brings it; OUT is a folder, by default data/reference. The names alone tell
what an item is: a division if no other item and no other division is called so, a body by its last word and by the
division or the country that its name begins with. Facts only: ids, codes, names. The same sources give the same bytes.
"""
import csv
import json
import os
import re
import sys

SHARED, NPM = sys.argv[1:3]
HERE = os.path.dirname(os.path.abspath(__file__))
DATA = os.path.join(HERE, "..", "..", "data")
OUT = sys.argv[3] if len(sys.argv) > 3 else os.path.join(DATA, "reference")
BRACKETS = re.compile(r" ?[(（]([^()（）]*)[)）]$")
# What a body is by how its name ends; those of the second line are seldom shared and need no place before them.
BODY = re.compile(r"(委员会|人民政府|人民代表大会|法院|检察院|医院|中学|小学|学校|党校|办公室|办公厅|研究院|研究所|科学院|工程院"
                  r"|博物馆|图书馆|银行|公司|集团|协会|学会|联合会|总工会|公安局|司法厅|司法局|税务总局|总局|军区|警备区|解放军"
                  r"|武装警察部队|(?<=[省市区县])委)$|^(中华人民共和国|中共中央|中国共产党中央委员会).+[部署局厅院]$")
SELDOM_SHARED = re.compile(r"..(大学|日报|晚报|电视台|出版社|有限公司|联盟)$")
MEETING = re.compile(r"第.{1,3}次.*(会议|代表大会)$|第.{1,3}届.*全体会议$")
# Divisions whose name another thing bears too, which alone is listed: two of the Eight Banners of the Manchus, a county
# of the past, 金门县 of Taiwan.
LEFT_OUT = {"130183", "152528", "152530", "350527"}
PROGRAMME = re.compile(r"...(思想|理论|发展观|安全观|价值观|规划|计划|纲要|战略|大开发)$")


def table(folder, name):
    with open(os.path.join(folder, name + ".tsv"), encoding="utf-8") as file:
        lines = [line.rstrip("\n").split("\t") for line in file if line.strip() and not line.startswith("#")]
    return [dict(zip(lines[0], line + [""] * len(lines[0]))) for line in lines[1:]]


def lexicon(name):
    return table(os.path.join(DATA, "lexicon"), name)


def write(name, comment, columns, rows):
    with open(os.path.join(OUT, name), "w", encoding="utf-8", newline="\n") as file:
        file.writelines("# " + line + "\n" for line in comment)
        file.writelines("\t".join(row) + "\n" for row in [columns] + sorted(set(rows)))


DIVISIONS = {row["code"]: row for row in lexicon("divisions")}
ITEMS = {row["qid"]: list(dict.fromkeys(name.strip() for name in row["names(|)"].split("|")
                                        if re.search(r"[\u4e00-\u9fff]", name) and "#" not in name))
         for row in table(SHARED, "wikidata-names-chinese-elite")}
ITEMS = {item: names for item, names in ITEMS.items() if names}


def above(row):
    while row["parent"]:
        row = DIVISIONS[row["parent"]]
        yield row


def names_of(row):
    return [row["name"]] + [name for name in row["short"].split("|") if name]


def chongqing():
    """Ids of districts in two sources; an empty one where they differ."""
    found = {}
    with open(os.path.join(SHARED, "chongqing-districts.csv"), encoding="utf-8") as file:
        for row in csv.DictReader(file):
            one, other = row["wikidata_dr5hn"], row["wikidata_chinese_elite"]
            if one and other:
                found[row["gb_code"]] = one if one == other else ""
    return found


def divisions():
    by_name, called, bracketed = {}, {}, {}
    for row in DIVISIONS.values():
        by_name.setdefault(row["name"], []).append(row)
    for item, names in ITEMS.items():
        for name in names:
            called.setdefault(name, set()).add(item)
            bracketed.setdefault(BRACKETS.sub("", name), set()).add(item)
    twice, rows = chongqing(), []
    for code, row in DIVISIONS.items():
        items = sorted(called.get(row["name"], ()))
        item = ""
        if len(by_name[row["name"]]) == 1 and len(items) == 1:
            item = items[0]
        placed = [i for i in sorted(bracketed.get(row["name"], ())) if any(is_placed(name, row) for name in ITEMS[i])]
        if len(placed) == 1 and not any(other is not row and is_placed(name, other) for name in ITEMS[placed[0]]
                                        for other in by_name[row["name"]]):
            item = placed[0]
        sources = ["chinese-elite"]
        if code in twice:
            if item not in ("", twice[code]):
                print("two sources differ on", code, row["name"])
            item = twice[code]
            sources.append("countries-states-cities")
        if item and row["kind"] != "country" and code not in LEFT_OUT:
            rows.append((code, row["name"], item, "|".join(sources)))
    write("wikidata-divisions.tsv", [
        "Wikidata ids of administrative divisions of China; see data/README.md.",
        "sources: chinese-elite (the item has this name, or this name and in brackets what the division lies in, and no other",
        "item and no other division has), countries-states-cities (has the same id)."],
          ["code", "name", "wikidata", "sources"], rows)
    return {row[2] for row in rows}


def is_placed(name, row):
    """Whether a name tells the division from its namesakes: 平房区 (哈尔滨市)."""
    match = BRACKETS.search(name)
    return bool(match) and BRACKETS.sub("", name) == row["name"] and any(
        match.group(1) in names_of(holder) for holder in above(row))


def provinces():
    path = os.path.join(NPM, "iso3166-2-db-2.3.11", "package", "data", "iso3166-2.json")
    with open(path, encoding="utf-8") as file:
        regions = json.load(file)["CN"]["regions"]
    rows = []
    for region in regions:
        row = DIVISIONS.get(region["iso"] + "0000")
        if row and region["names"].get("zh") in names_of(row):
            rows.append((row["code"], row["name"], str(region["reference"]["geonames"]), "iso3166-2-db"))
    write("geonames-divisions.tsv", [
        "GeoNames ids (CC BY 4.0, geonames.org) of provinces, by npm iso3166-2-db 2.3.11 (MIT); see data/README.md.",
        "The region has the ISO code, whose digits are those of GB/T 2260, and the Chinese name."],
          ["code", "name", "geonames", "sources"], rows)


WORDS = lexicon("link-words")
NATIONWIDE = tuple(row["form"] for row in WORDS if row["use"] == "nationwide")
BEFORE_PLACE = tuple(row["form"] for row in WORDS if row["use"] == "before-place")
BEGINNINGS = {name for row in DIVISIONS.values() if row["kind"] != "country" for name in
              (names_of(row) if row["code"].endswith("00") else [row["name"]])}
FULL_NAMES = {row["name"] for row in lexicon("national-bodies")}
SHORT_NAMES = {form: row["name"] for row in lexicon("national-bodies") for form in row["form"].split("|")}
KNOWN_PLACES = {name for row in lexicon("places") for name in row["form"].split("|") if row["use"] != "local"}


def begins_with_place(name):
    rests = [name] + [name[len(before):] for before in BEFORE_PLACE if name.startswith(before)]
    return any(rest[:end] in BEGINNINGS for rest in rests for end in range(2, 12))


def type_of(names):
    """What a thing must be that is called so; empty if the names do not tell."""
    name = names[0]
    if name in FULL_NAMES:
        return "organization"
    if name in KNOWN_PLACES:
        return "location"
    if MEETING.search(name):
        return "event" if name.startswith(NATIONWIDE + BEFORE_PLACE) else ""
    if BODY.search(name) and (name.startswith(NATIONWIDE) or begins_with_place(name)) or SELDOM_SHARED.search(name):
        return "organization"
    return "movement" if PROGRAMME.search(name) else ""


def items(taken):
    rows = []
    known = {name for names in ITEMS.values() for name in names} & FULL_NAMES
    for item, names in ITEMS.items():
        names = sorted(names, key=lambda name: name not in FULL_NAMES)
        if names[0] not in FULL_NAMES and any(SHORT_NAMES.get(name) in known for name in names):
            continue  # 国务院 alone is another thing than the item that has the full name too
        kind = "" if item in taken or BRACKETS.search(names[0]) or "·" in names[0] else type_of(names)
        if kind:
            rows.append((item, kind, "|".join(names)))
    write("wikidata-items.tsv", [
        "Wikidata ids and names of bodies, meetings, programmes and places, from anonym-g/Chinese-Elite (MIT). type: as the",
        "last word of the first name, or our lists of national bodies and of places, tell. names: a full one of those lists first;",
        "they can be shared by several, so a link needs more than the name."], ["wikidata", "type", "names"], rows)


def main():
    items(divisions())
    provinces()


main()
