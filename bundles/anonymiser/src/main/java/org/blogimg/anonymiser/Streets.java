package org.blogimg.anonymiser;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Postal addresses, by how a street is called in the languages of the product. */
final class Streets {
    private static final String NAME = "[\\p{Lu}\\d][\\p{L}\\p{M}\\d.'’-]{0,30}";
    private static final String SMALL =
            "(?:(?:de|del|della|di|da|do|dos|das|des|du|la|las|le|les|los|el|den|der|van|von|am|im|an|y|e|of|the) |l['’]|d['’])";
    private static final String UNIT =
            "(?:,? ?(?:Apt|Apartment|Suite|Ste|Unit|Flat|Room|Floor|Piso|Puerta|Esc|Hab|Bloque|Appt|Étage|Wohnung|Whg|OG|Nr|No)\\b\\.? ?#?\\w{1,6})";
    private static final String NUMBER = "\\d{1,6}(?:[-/]\\d{1,5})?(?: ?[a-zA-Z]\\b)?";

    private static final List<Pattern> PATTERNS = List.of(
            Pattern.compile(
                    "(?<![\\w.])" + NUMBER + " (?:" + NAME + " ){1,4}?(?i:Street|St|Avenue|Ave|Road|Rd|Lane|Ln|Drive"
                            + "|Dr|Boulevard|Blvd|Court|Ct|Place|Pl|Square|Sq|Terrace|Ter|Way|Parkway|Pkwy|Highway|Hwy|Circle"
                            + "|Trail|Alley|Crescent|Close|Grove|Plaza|Row|Loop|Path|Pike|Run|Walk|Turnpike|Expressway|Mews"
                            + "|Gardens|Crossing|Ridge)\\b\\.?(?:,? (?:[NSEW]{1,2}\\b))?" + UNIT + "?"),
            Pattern.compile(
                    "(?iu)(?-i:\\b(?:Am|An der|Im|Zum|Zur|Auf der|Unter den) |\\b(?-i:\\p{Lu}[\\p{L}-]{1,30}) )?[\\p{L}.-]{0,40}"
                            + "(?:straße|strasse|str\\.|weg|platz|gasse|allee|ring|ufer|damm|chaussee|steig|pfad|graben|stieg"
                            + "|straat|laan|plein|kade|gracht) " + NUMBER + "(?!\\d)" + UNIT + "?"),
            Pattern.compile(
                    "(?iu)(?<![\\w.])(?:\\d{1,5}(?: ?(?:bis|ter|quater))?,? )?\\b(?:rue|avenue|boulevard|impasse"
                            + "|allée|chemin|quai|cours|passage|square|faubourg|route|voie|place) (?-i:" + SMALL
                            + "{0,3}" + NAME
                            + "(?:[ -]" + SMALL + "{0,3}" + NAME + "){0,4})"),
            Pattern.compile("(?iu)\\b(?:calle|c/|avenida|avda\\.?|av\\.|plaza|pza\\.?|paseo|camino|carretera|glorieta"
                    + "|ronda|travesía|calleja|rambla|cuesta|callejón|polígono|barrio|urbanización|parcela|sector"
                    + "|rua|travessa|praça|via|viale|piazza|corso|vicolo|strada) ?(?-i:" + SMALL + "{0,3}" + NAME
                    + "(?: " + SMALL + "{0,3}" + NAME + "){0,4})(?:,? ?(?:n[.ºo°]* ?)?(?:\\d{1,5}|s/n)\\b)?" + UNIT
                    + "?"),
            Pattern.compile("\\b(?:P\\.? ?O\\.? Box|Postfach|Apartado|Boîte postale|BP) \\d{1,8}\\b"),
            Pattern.compile(
                    "(?<!\\w)(?:Apt|Apartment|Suite|Ste|Unit|Flat|Esc|Puerta|Piso|Bloque|Appt)\\b\\.? ?#?\\d{1,6}\\b"),
            Pattern.compile(",? s/n\\b\\.?"),
            Pattern.compile("\\b[A-Z]{2} \\d{5}(?:-\\d{4})?\\b"),
            Pattern.compile("\\b[A-Z]{1,2}\\d[A-Z\\d]? \\d[A-Z]{2}\\b"),
            Pattern.compile("[\\p{IsHan}]{1,8}(?:路|街|大道|巷|弄|胡同)\\d{1,5}[号號](?:\\d{1,4}[室楼])?"),
            Pattern.compile("[\\p{IsHan}\\p{IsKatakana}ー]{1,10}\\d{1,3}(?:丁目|番地?|号)(?:[-−\\d番地号の]{0,12})"));

    private Streets() {}

    static void find(String text, Marks marks) {
        for (Pattern pattern : PATTERNS) {
            Matcher street = pattern.matcher(text);
            while (street.find()) {
                marks.add(street.start(), street.end(), Kind.STREET);
            }
        }
    }
}
