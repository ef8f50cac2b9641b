package org.blogimg.document;

import java.lang.Character.UnicodeScript;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import org.blogimg.api.Language;
import org.blogimg.api.text.Article;

/** Tells a post's language: as the post says, else by its script, else by a vote of small words. */
final class LanguageGuess {
    private static final Pattern TAG = Pattern.compile("[a-zA-Z]{2,3}([-_][a-zA-Z0-9]{2,8}){0,3}");
    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}’']+");
    private static final int SAMPLE = 20_000;
    private static final Map<String, Set<String>> SMALL_WORDS = Map.ofEntries(
            words("en", "the and of to in is that it for with was are this you have not be on from they we our what"),
            words(
                    "de",
                    "der die das und ist nicht ein eine zu den mit von sich auf für dem des auch wir ich es wie im"),
            words("fr", "le la les et est des une un que qui dans pour pas sur avec plus nous vous au du ce il elle"),
            words("es", "el la los las y es de que una un para por con no se más como pero su lo del al esta muy"),
            words("it", "il la che di e è un una per non con si sono del della più come anche ma gli nel le questo"),
            words("pt", "o a os as e é de que um uma para por com não se mais como mas seu do da em no na são você"),
            words("nl", "de het een en van is niet dat die op te met voor zijn er maar ook aan bij wij ik naar om"),
            words("sv", "och att det som en på är av för med till den inte om ett har vi jag men kan så från"),
            words("da", "og at det som en på er af for med til den ikke om et har vi jeg men kan så fra der"),
            words("pl", "i w na z do nie się że to jest jak ale po co tak za od przez dla czy są było tylko"),
            words("cs", "a v na se že je to s z do ale jako i o za by pro jsou jsem také nebo když při ještě"),
            words("tr", "ve bir bu da de için ile çok daha ne gibi olarak en olan kadar ama değil var sonra ben biz"),
            words("fi", "ja on ei se että oli hän mutta kun niin myös kuin tai joka ovat minun olen sen mitä vain"),
            words("ro", "și de a la în nu cu că pe o este un mai din sunt care ce pentru sau dar ca am fost"),
            words("hu", "a az és hogy nem is egy ez van de csak már meg mint volt ha vagy azt minden el még"),
            words("id", "yang dan di itu dengan untuk tidak ini dari dalam akan pada juga saya ke karena ada oleh"),
            words("vi", "và của là có không một được cho trong người những với đã này để các khi cũng như tôi"),
            words("ru", "и в не на что я с он как это по но из у за от так же для мы вы бы все его только"),
            words("uk", "і в не на що я з він як це по але із у за від так же для ми ви би все його тільки та є"),
            words("bg", "и в не на че аз с той като това по но от за така да се са ние вие би все го само е"),
            words("ar", "في من على إلى أن هذا التي الذي ما لا عن مع كان هو هي كل بعد"),
            words("fa", "در به از که این را با است برای آن یک می تا بر هم ما"),
            words("ur", "کے میں کی ہے اور سے کا کو نے پر یہ ہیں کہ اس"));

    private LanguageGuess() {}

    static Language of(String declared, Article article) {
        String tag = declared.strip().replace('_', '-');
        if (TAG.matcher(tag).matches()) {
            return new Language(Locale.forLanguageTag(tag).toLanguageTag());
        }
        return byText(sample(article));
    }

    private static String sample(Article article) {
        StringBuilder sample = new StringBuilder();
        for (Article.Section section : article.sections()) {
            String text = section.heading() + " \n" + section.text() + " \n";
            sample.append(text, 0, Math.min(text.length(), SAMPLE));
            if (sample.length() >= SAMPLE) {
                break;
            }
        }
        return sample.toString();
    }

    private static Language byText(String text) {
        Map<UnicodeScript, Integer> scripts = new EnumMap<>(UnicodeScript.class);
        text.codePoints().filter(Character::isLetter).forEach(c -> scripts.merge(UnicodeScript.of(c), 1, Integer::sum));
        int letters = scripts.values().stream().mapToInt(Integer::intValue).sum();
        if (letters == 0) {
            return Language.UNKNOWN;
        }
        int kana = scripts.getOrDefault(UnicodeScript.HIRAGANA, 0) + scripts.getOrDefault(UnicodeScript.KATAKANA, 0);
        if (kana * 10 > letters) {
            return new Language("ja");
        }
        UnicodeScript most = scripts.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .orElseThrow()
                .getKey();
        return byScript(most, text);
    }

    private static Language byScript(UnicodeScript script, String text) {
        return switch (script) {
            case HAN -> new Language("zh");
            case HANGUL -> new Language("ko");
            case HEBREW -> new Language("he");
            case GREEK -> new Language("el");
            case THAI -> new Language("th");
            case DEVANAGARI -> new Language("hi");
            case BENGALI -> new Language("bn");
            case TAMIL -> new Language("ta");
            case GEORGIAN -> new Language("ka");
            case ARMENIAN -> new Language("hy");
            default -> vote(text);
        };
    }

    private static Language vote(String text) {
        Map<String, Integer> votes = new HashMap<>();
        for (String word : NO_LETTERS.split(text.toLowerCase(Locale.ROOT), -1)) {
            for (Map.Entry<String, Set<String>> language : SMALL_WORDS.entrySet()) {
                if (language.getValue().contains(word)) {
                    votes.merge(language.getKey(), 1, Integer::sum);
                }
            }
        }
        return votes.entrySet().stream()
                .max(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .filter(best -> best.getValue() >= 3)
                .map(best -> new Language(best.getKey()))
                .orElse(Language.UNKNOWN);
    }

    private static Map.Entry<String, Set<String>> words(String language, String words) {
        return Map.entry(language, Set.of(words.split(" ", -1)));
    }
}
