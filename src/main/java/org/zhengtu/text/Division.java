package org.zhengtu.text;

import java.util.Optional;

/**
 * An administrative division of China.
 *
 * @param code     GB/T 2260 code, six digits (nine or twelve for towns and streets)
 * @param name     full name, e.g. 沙坪坝区
 * @param kind     country, province, municipality, city, district, county, town, street …
 * @param parent   the division above, none for the country
 */
public record Division(String code, String name, PlaceKind kind, Optional<Division> parent) {
    /** The length of codes down to county level; those of towns go on. */
    public static final int COUNTY_DIGITS = 6;

    /** Name with all names above it but the country's, as official names of bodies print it: 重庆市沙坪坝区. */
    public String fullName() {
        return parent.filter(p -> p.kind() != PlaceKind.COUNTRY).map(Division::fullName).orElse("") + name;
    }

    /** Whether this is {@code other} or lies in it. */
    public boolean isWithin(Division other) {
        return equals(other) || parent.map(p -> p.isWithin(other)).orElse(false);
    }
}
