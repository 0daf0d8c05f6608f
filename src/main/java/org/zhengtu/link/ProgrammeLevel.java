package org.zhengtu.link;

import org.zhengtu.text.Coded;

/** The level of administration whose programme one is. */
public enum ProgrammeLevel implements Coded {
    NATIONAL,
    PROVINCIAL,
    /** Of a city with districts or counties, an autonomous prefecture, a league. */
    PREFECTURE,
    /** Of a county, a district, a city without districts. */
    COUNTY,
    /** Of a town or a street. */
    TOWN
}
