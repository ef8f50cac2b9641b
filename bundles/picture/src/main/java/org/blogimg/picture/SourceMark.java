package org.blogimg.picture;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.blogimg.api.image.SourceType;

/**
 * The digital source type, which is all that a picture says of itself: read from what came in, and written as the one
 * packet of what goes out.
 */
final class SourceMark {
    private static final String VOCABULARY = "http://cv.iptc.org/newscodes/digitalsourcetype/";
    /** The terms that say a machine had a hand in it; the stronger claim first. No other term is carried over. */
    private static final List<String> BY_MACHINE = List.of(
            "trainedAlgorithmicMedia",
            "compositeWithTrainedAlgorithmicMedia",
            "compositeSynthetic",
            "algorithmicMedia",
            "algorithmicallyEnhanced",
            "virtualRecording");

    /** Known terms only: in a C2PA block the next word may follow without a gap. */
    private static final Pattern TERM =
            Pattern.compile("cv\\.iptc\\.org/newscodes/digitalsourcetype/(" + String.join("|", BY_MACHINE) + ")");

    private SourceMark() {}

    /** The URI to write: what is known of the picture, or the stronger claim that it brought along; empty for none. */
    static String of(SourceType source, String incoming) {
        int known = BY_MACHINE.indexOf(source.term());
        int strongest = known < 0 ? BY_MACHINE.size() : known;
        Matcher terms = TERM.matcher(incoming);
        while (terms.find()) {
            strongest = Math.min(strongest, BY_MACHINE.indexOf(terms.group(1)));
        }
        return strongest == BY_MACHINE.size() ? "" : VOCABULARY + BY_MACHINE.get(strongest);
    }

    /** The packet; empty where nothing is to be said. */
    static String packet(String uri) {
        if (uri.isEmpty()) {
            return "";
        }
        return """
                <?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
                <x:xmpmeta xmlns:x="adobe:ns:meta/">
                 <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
                  <rdf:Description rdf:about="" xmlns:Iptc4xmpExt="http://iptc.org/std/Iptc4xmpExt/2008-02-29/">
                   <Iptc4xmpExt:DigitalSourceType>%s</Iptc4xmpExt:DigitalSourceType>
                  </rdf:Description>
                 </rdf:RDF>
                </x:xmpmeta>
                <?xpacket end="r"?>"""
                .formatted(uri);
    }
}
