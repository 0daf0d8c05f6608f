package org.zhengtu.text;

/** What a place is; the codes are those of the table {@code places}. */
public enum PlaceKind implements Coded {
    COUNTRY, PROVINCE, MUNICIPALITY, CITY, DISTRICT, COUNTY, TOWN, STREET, VILLAGE, ZONE, ROAD, RAILWAY, RIVER,
    MOUNTAIN, PARK, BUILDING, STATION, REGION
}
