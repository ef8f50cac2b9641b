package org.blogimg.anonymiser.pack;

import java.text.DateFormatSymbols;
import java.time.DayOfWeek;
import java.time.Month;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What the Java runtime knows of the world, from Unicode CLDR and the time zone database. */
final class PlaceNames {
    private static final List<Locale> TONGUES = List.of("en", "de", "fr", "es", "it", "pt", "nl").stream()
            .map(Locale::forLanguageTag)
            .toList();

    /** What is listed as a noun beside them. */
    private static final List<String> GERMAN = List.of(
            "münchen",
            "bayern",
            "sachsen",
            "hessen",
            "thüringen",
            "westfalen",
            "schwaben",
            "franken",
            "donau",
            "sachsen-anhalt",
            "niedersachsen",
            "tirol",
            "kärnten",
            "steiermark");

    private PlaceNames() {}

    /** Countries in seven languages, and the cities that time zones are called after. */
    static List<String> all() {
        List<String> names = new ArrayList<>(GERMAN);
        for (Locale tongue : TONGUES) {
            for (String country : Locale.getISOCountries()) {
                names.addAll(longer(new Locale("", country).getDisplayCountry(tongue)));
            }
        }
        for (String zone : ZoneId.getAvailableZoneIds()) {
            if (zone.matches("(Europe|America|Asia|Africa|Australia|Pacific|Atlantic|Indian)/.*")) {
                names.addAll(longer(zone.substring(zone.lastIndexOf('/') + 1).replace('_', ' ')));
            }
        }
        return names;
    }

    /** Months, days and languages: written large in some tongues, and nobody's name. */
    static List<String> calendar() {
        List<String> names = new ArrayList<>();
        for (Locale tongue : TONGUES) {
            for (Month month : Month.values()) {
                names.addAll(parts(month.getDisplayName(TextStyle.FULL, tongue)));
            }
            for (DayOfWeek day : DayOfWeek.values()) {
                names.addAll(parts(day.getDisplayName(TextStyle.FULL, tongue)));
            }
            names.addAll(List.of(DateFormatSymbols.getInstance(tongue).getMonths()));
            for (String language : Locale.getISOLanguages()) {
                names.addAll(parts(new Locale(language).getDisplayLanguage(tongue)));
            }
        }
        return names;
    }

    private static List<String> longer(String name) {
        return parts(name).stream().filter(part -> part.length() > 3).toList();
    }

    private static List<String> parts(String name) {
        return List.of(name.split("[^\\p{L}\\p{M}]+"));
    }
}
