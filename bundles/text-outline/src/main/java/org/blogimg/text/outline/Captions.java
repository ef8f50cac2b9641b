package org.blogimg.text.outline;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import org.blogimg.api.Language;
import org.blogimg.api.text.Article;

/**
 * Finds the sentence of a passage that can stand beneath its picture: short, whole, a statement, about what the passage
 * turns on, and understood without the sentence before it. A passage without one gets no caption.
 */
final class Captions {
    private static final int SHORTEST = 28;
    private static final int LONGEST = 120;
    private static final int FEWEST_WORDS = 5;
    private static final int MOST_NAMES = 2;
    private static final double LEAST = 0.3;

    private static final Map<String, Set<String>> OPENERS = openers();
    /** Quotes, brackets, lists, addresses and code do not read well alone. */
    private static final Pattern SIGNS =
            Pattern.compile("[\"“”„«»\\[\\]{}<>:;/\\\\|*_=`@#$…\\n]|\\p{So}|\\p{L}\\.\\p{L}|- | -|--");
    /** What speaks of the page instead of the matter, and what an abbreviation cut. */
    private static final Pattern BESIDE = Pattern.compile(
            "(?iu)\\b(?:below|above|following|screenshot|figure|diagram|this|these|those|he said|she said|"
                    + "said (?:he|she)|next post|for example|for instance|in short|in particular|to that|the (?:first|"
                    + "second|third) (?:went|is|was)|you can (?:also|see|read|find)|build their|you have the|"
                    + "in addition|with them|by them|at the time|at present|at first|learn more|release notes|"
                    + "when it comes|at the end of the day|though|that's all|that’s all|the guide|make sure|"
                    + "as a result|that said|other words|the (?:former|latter|same|other|above|next|last|previous)|"
                    + "more about|posts?|example|click|blog|series|link|stay tuned|reach out|unten|oben|folgende\\w*|"
                    + "ci-dessous|ci-dessus|suivante?s?|abajo|arriba|siguientes?)\\b");

    private static final Pattern ABBREVIATED = Pattern.compile(
            "(?iu)(?:^|.*[\\s.])(?:\\p{L}|mr|mrs|ms|dr|prof|st|inc|vs|etc|no|jr|approx|bzw|ca|z\\.B|sr|sra)\\.\\s*");
    /** A finite verb, as far as English shows one. */
    private static final Pattern VERB =
            Pattern.compile("(?iu)\\b(?:is|are|was|were|am|has|have|had|can|cannot|could|will"
                    + "|would|should|must|may|might|do|does|did|don't|doesn't|didn't|isn't|aren't|wasn't|can't|won't|need|needs"
                    + "|make|makes|made|take|takes|took|give|gives|gave|get|gets|got|come|comes|came|go|goes|went|know|knows|knew"
                    + "|think|thought|see|saw|want|wants|use|uses|help|helps|let|lets|keep|keeps|kept|mean|means|meant|work|works"
                    + "|find|found|feel|feels|felt|become|becomes|became|bring|brings|brought|build|builds|built|say|says|said"
                    + "|began|ran|run|runs|grew|put|show|shows|start|starts|allow|allows|provide|provides|require|requires|led"
                    + "|\\p{L}{3,}ed)\\b");

    /** Early in a sentence these point back; later they mostly point to its own subject. */
    private static final Pattern LEANING = Pattern.compile(
            "(?iu)^(?:\\S+ ){0,3}(?:it|it's|they|them|their|its|that|he|she|him"
                    + "|his|her|such|also|too|however|then|so|there|another|both)\\b.*|.*\\b(?:also|however|too|instead|another|that's)\\b.*");

    private final String tongue;
    private final NameGuard names;
    private final Set<String> used = new HashSet<>();

    Captions(Language language, NameGuard names) {
        this.tongue = language.equals(Language.UNKNOWN)
                ? "en"
                : Locale.forLanguageTag(language.tag()).getLanguage();
        this.names = names;
    }

    /** Not twice the same in one post; empty where no sentence will do. */
    String of(Passage passage, List<Phrase> phrases) {
        Article.Traits traits = passage.section().traits();
        if (!OPENERS.containsKey(tongue) || phrases.isEmpty()) {
            return "";
        }
        String best = "";
        double highest = LEAST;
        boolean first = true;
        for (String paragraph : passage.text().split("\n\\s*\n", -1)) {
            List<String> sentences = sentences(paragraph);
            // Items of a list come as paragraphs of one sentence; the one right beneath the picture would be read
            // twice.
            boolean item = sentences.size() < 2 && traits.listItems() + traits.quotes() > 0;
            for (String sentence :
                    sentences.subList(first || item ? Math.min(1, sentences.size()) : 0, sentences.size())) {
                double worth = stands(sentence) ? worth(sentence, phrases) : 0;
                best = worth > highest ? sentence : best;
                highest = Math.max(highest, worth);
            }
            first = first && sentences.isEmpty();
        }
        used.add(best);
        return best;
    }

    private List<String> sentences(String paragraph) {
        BreakIterator breaks = BreakIterator.getSentenceInstance(Locale.forLanguageTag(tongue));
        breaks.setText(paragraph);
        List<String> sentences = new ArrayList<>();
        int from = 0;
        int end = breaks.next();
        while (end != BreakIterator.DONE) {
            String sentence = paragraph.substring(from, end);
            if (!ABBREVIATED.matcher(sentence).matches() || end == paragraph.length()) {
                sentences.add(sentence.replaceAll("[ \\t]*\\n[ \\t]*", " ").strip());
                from = end;
            }
            end = breaks.next();
        }
        return sentences;
    }

    private boolean stands(String sentence) {
        if (sentence.length() < SHORTEST || sentence.length() > LONGEST || used.contains(sentence)) {
            return false;
        }
        boolean whole = sentence.endsWith(".") && Character.isUpperCase(sentence.codePointAt(0));
        if (!whole || SIGNS.matcher(sentence).find() || BESIDE.matcher(sentence).find()) {
            return false;
        }
        List<Token> words = Tokens.of(sentence);
        boolean verb = !tongue.equals("en") || VERB.matcher(sentence).find(sentence.indexOf(' ') + 1);
        return verb
                && words.size() >= FEWEST_WORDS
                && !OPENERS.getOrDefault(tongue, Set.of()).contains(words.get(0).key())
                && words.stream().filter(names::name).count() <= MOST_NAMES
                && words.stream().filter(Token::acronym).count() <= MOST_NAMES;
    }

    private double worth(String sentence, List<Phrase> phrases) {
        String low = sentence.toLowerCase(Locale.ROOT);
        double most = phrases.get(0).weight();
        double worth = 0;
        for (Phrase phrase : phrases) {
            worth += low.contains(phrase.key()) ? 0.3 + 0.7 * phrase.weight() / most : 0;
        }
        return LEANING.matcher(sentence).matches() ? worth - 0.6 : worth;
    }

    private static Map<String, Set<String>> openers() {
        Map<String, Set<String>> openers = new HashMap<>();
        for (String line : WordList.lines("captions.txt")) {
            List<String> words = Arrays.asList(line.split(" ", -1));
            openers.put(words.get(0), new HashSet<>(words.subList(1, words.size())));
        }
        return openers;
    }
}
