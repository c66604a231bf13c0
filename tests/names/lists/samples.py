"""A small whole list of an invented war in each form, for the tests of the readers."""

from __future__ import annotations

import json

UN = """<?xml version="1.0" encoding="UTF-8"?>
<CONSOLIDATED_LIST dateGenerated="2031-04-02T00:00:00Z">
  <INDIVIDUALS>
    <INDIVIDUAL>
      <DATAID>1</DATAID>
      <FIRST_NAME>OMAR</FIRST_NAME><SECOND_NAME>DEYRAN</SECOND_NAME>
      <REFERENCE_NUMBER>QDi.901</REFERENCE_NUMBER>
      <NAME_ORIGINAL_SCRIPT>عمر ديران</NAME_ORIGINAL_SCRIPT>
      <LISTED_ON>2030-02-03</LISTED_ON>
      <COMMENTS1>Leader of the Northern Shield (QDe.901) and brother of Ilan Deyran (QDi.902). Finance chief of Hill Guard (QDe.902).</COMMENTS1>
      <NATIONALITY><VALUE>Veldia</VALUE></NATIONALITY>
      <DESIGNATION><VALUE>Commander</VALUE></DESIGNATION>
      <LAST_DAY_UPDATED><VALUE>2030-05-01</VALUE><VALUE>2031-01-02</VALUE></LAST_DAY_UPDATED>
      <INDIVIDUAL_ALIAS><QUALITY>Good</QUALITY><ALIAS_NAME>Umar Dayran</ALIAS_NAME></INDIVIDUAL_ALIAS>
      <INDIVIDUAL_ALIAS><QUALITY>Low</QUALITY><ALIAS_NAME>Abu Sahl</ALIAS_NAME></INDIVIDUAL_ALIAS>
      <INDIVIDUAL_ALIAS><QUALITY/><ALIAS_NAME/></INDIVIDUAL_ALIAS>
      <INDIVIDUAL_DATE_OF_BIRTH><YEAR>1991</YEAR></INDIVIDUAL_DATE_OF_BIRTH>
      <INDIVIDUAL_PLACE_OF_BIRTH><CITY>Harrow</CITY><COUNTRY>Veldia</COUNTRY></INDIVIDUAL_PLACE_OF_BIRTH>
    </INDIVIDUAL>
    <INDIVIDUAL>
      <FIRST_NAME>ILAN</FIRST_NAME><SECOND_NAME>DEYRAN</SECOND_NAME>
      <COMMENTS1>No number.</COMMENTS1>
    </INDIVIDUAL>
  </INDIVIDUALS>
  <ENTITIES>
    <ENTITY>
      <FIRST_NAME>NORTHERN SHIELD</FIRST_NAME>
      <REFERENCE_NUMBER>QDe.901</REFERENCE_NUMBER>
      <COMMENTS1>Splinter group of Hill Guard (QDe.902). Founded and led by Omar Deyran (QDi.901).
        Associated with the Valley Front for the People (QDe.903), Red Ford (QDe.904) and the Ash Column (QDe.905).</COMMENTS1>
      <ENTITY_ALIAS><QUALITY>a.k.a.</QUALITY><ALIAS_NAME>NS</ALIAS_NAME></ENTITY_ALIAS>
      <ENTITY_ALIAS><QUALITY>f.k.a.</QUALITY><ALIAS_NAME>Shield Brigade</ALIAS_NAME></ENTITY_ALIAS>
      <ENTITY_ADDRESS><COUNTRY>Veldia</COUNTRY></ENTITY_ADDRESS>
    </ENTITY>
  </ENTITIES>
</CONSOLIDATED_LIST>
"""

_NONE = ",".join(["-0- "] * 7)
OFAC = (
    f'36,"NORTHERN SHIELD",-0- ,"VELDIA",-0- ,{_NONE[:-5]},"a.k.a. \'NS\'."\r\n'
    f'37,"DEYRAN, Omar","individual","VELDIA","Commander",{_NONE[:-5]},'
    "\"DOB 1991; POB Harrow; nationality Veldia; a.k.a. 'ABU SAHL'; Linked To: RED FORD S.A.\"\r\n"
    f'38,"THE SHORT ROW"\r\n'
    f'39,"SEA HORSE","vessel","VELDIA",-0- ,{_NONE[:-5]},-0- \r\n'
    f'40,"RED FORD",-0- ,"VELDIA",-0- ,{_NONE[:-5]},-0- \r\n'
    "\x1a"
)
OFAC_ALT = (
    '37,1,"aka","DAYRAN, Umar",-0- \r\n37,2,"fka","SHIELD, The",-0- \r\n36,3,"aka","SHIELD OF THE NORTH",-0- \r\n\x1a'
)

_UCDP = (
    "ActorId NameData NameOrig NameOrigFull NameOrigFullEng NameChange NewName NewNameFullEng Org Splinter NamePrev"
)
_UCDP += " ActorIdPrev Alliance NameAlliance ActorIdAlliance JoinGroup GroupName ActorIdGroup Location Version"
UCDP = (
    "\ufeff" + ",".join(_UCDP.split()) + "\n"
    "901,NS,Shield Brigade,n/a,Shield Brigade,1,NS,Northern Shield,1,1,Hill Guard,902,0,,,0,,,Veldia,22.1\n"
    "x,No number,,,,0,,,1,0,,,0,,,0,,,Veldia,22.1\n"
    '902,Hill Guard,Hill Guard,n/a,Hill Guard,0,,,1,0,,,1,"Red Ford, Ash Column","904, 905",0,,,"Veldia, Orrin",22.1\n'
)

FTM = "\n".join(
    json.dumps(one, ensure_ascii=False) if isinstance(one, dict) else one
    for one in (
        {
            "id": "Q-1", "schema": "Person",
            "properties": {
                "name": ["Omar Deyran"], "alias": ["Umar Dayran"], "weakAlias": ["Abu Sahl"], "nationality": ["xv"],
                "birthDate": ["1991"], "modifiedAt": ["2031-04-02"],
            },
        },
        {"id": "NK-2", "schema": "Organization", "properties": {"name": ["Northern Shield"], "previousName": ["Shield Brigade"]}},
        "{broken",
        {"id": "V-3", "schema": "Vessel", "properties": {"name": ["Sea Horse"]}},
        {
            "id": "M-4", "schema": "Membership",
            "properties": {"member": ["Q-1"], "organization": ["NK-2"], "role": ["emir"], "startDate": ["2030"], "endDate": ["2031-03-02"]},
        },
    )
)  # fmt: skip

WIKIDATA = json.dumps(
    {
        "entities": {
            "Q901": {
                "id": "Q901", "modified": "2031-04-02T00:00:00Z",
                "labels": {"ar": {"value": "عمر ديران"}, "en": {"value": "Omar Deyran"}, "ru": {"value": "Омар Дейран"}},
                "aliases": {"en": [{"value": "Abu Sahl"}]},
                "descriptions": {"en": {"value": "militant of Veldia"}},
                "claims": {
                    "P31": [{"rank": "normal", "mainsnak": {"datavalue": {"value": {"id": "Q5"}}}}],
                    "P463": [
                        {
                            "rank": "normal", "mainsnak": {"datavalue": {"value": {"id": "Q902"}}},
                            "qualifiers": {"P580": [{"datavalue": {"value": {"time": "+2030-00-00T00:00:00Z", "precision": 9}}}]},
                        },
                        {"rank": "deprecated", "mainsnak": {"datavalue": {"value": {"id": "Q903"}}}},
                    ],
                },
            },
            "bad": {"labels": {}},
            "Q902": {
                "id": "Q902", "labels": {"en": {"value": "Northern Shield"}},
                "claims": {"P488": [{"rank": "normal", "mainsnak": {"datavalue": {"value": {"id": "Q901"}}}}]},
            },
            "Q904": {
                "id": "Q904", "labels": {"en": {"value": "Harrow"}},
                "claims": {"P625": [{"rank": "normal", "mainsnak": {"datavalue": {"value": {"latitude": 36.2, "longitude": 37.1}}}}]},
            },
        }
    },
    ensure_ascii=False,
)  # fmt: skip

PLAIN = """name,kind,id,aliases,weak_aliases,former_names,leads,member_of,listed
Omar Deyran,person,p1,Umar Dayran|Omar Dayran,Abu Sahl,,Northern Shield,,2031-04-02
Nobody,crowd,p2,,,,,,
Northern Shield,group,g1,NS,,Shield Brigade,,Hill Guard,
"""

GEONAMES = "".join(
    "\t".join(cells) + "\n"
    for cells in (
        ["901", "Ḩarrow", "Harrow", "Harro,هارو", "36.2", "37.1", "P", "PPL", "XV", "", "01", "", "", "", "5000", "", "", "X/Y", "2031-04-02"],
        ["902", "Beyond", "Beyond", "", "136.2", "37.1", "P", "PPL", "XV", "", "01", "", "", "", "0", "", "", "X/Y", ""],
        ["903", "Red Ford", "Red Ford", "", "36.3", "37.2", "H", "FRD", "XV", "", "01", "", "", "", "0", "", "", "X/Y", "2030-01-01"],
    )
)  # fmt: skip

WHOSONFIRST = (
    "id,country,placetype,name,latitude,longitude,names,parent_names,geonames_id,wikidata_id\r\n"
    "901,XV,locality,Harrow,36.2,37.1,Ḩarrow|هارو,900,,\r\n"
    "902,XV,locality,Beyond,north,37.1,,900,,\r\n"
    "903,XV,region,Valley,36.3,37.2,,-1,,\r\n"
)

ALL = {
    "un": ("un.xml", UN), "ofac": ("sdn.csv", OFAC), "ucdp": ("actors.csv", UCDP), "followthemoney": ("entities.ftm.json", FTM),
    "wikidata": ("items.json", WIKIDATA), "plain": ("mine.csv", PLAIN), "geonames": ("XV.txt", GEONAMES),
    "whosonfirst": ("wof.csv", WHOSONFIRST),
}  # fmt: skip
