package org.blogimg.text.outline;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;

import org.blogimg.api.Language;
import org.jspecify.annotations.Nullable;

/** What can be drawn for which words. */
final class Scenes {
    private static final List<Scene> ALL = new ArrayList<>();
    private static final Map<String, Scene> WORDS = new HashMap<>();
    private static final Map<String, Scene> BEGINNINGS = new HashMap<>();
    /** Words of scripts without spaces, by their first sign. */
    private static final Map<Integer, List<String>> SIGNS = new HashMap<>();

    static {
        WordList.lines("scenes.txt").forEach(Scenes::add);
    }

    private static final int SHORTEST_BEGINNING = 4;

    private final String tongue;
    private final Map<String, Optional<Scene>> known = new HashMap<>();

    Scenes(Language language) {
        String tag = Locale.forLanguageTag(language.tag()).getLanguage();
        this.tongue = language.equals(Language.UNKNOWN) ? "en" : tag;
    }

    /** Calls back with every scene a text speaks of and the token where it does. */
    void find(List<Token> tokens, BiConsumer<Scene, Token> found) {
        for (int at = 0; at < tokens.size(); at++) {
            Token token = tokens.get(at);
            if (Tokens.unspaced(token.text().codePointAt(0))) {
                signs(token, found);
                continue;
            }
            Scene scene = null;
            if (at + 1 < tokens.size() && tokens.get(at + 1).sentence() == token.sentence()) {
                scene = word(token.key() + "-" + tokens.get(at + 1).key());
            }
            scene = scene == null ? one(token.key()) : scene;
            if (scene != null) {
                found.accept(scene, token);
            }
        }
    }

    /** The scene of one word, a compound's last part, or its beginning. */
    @Nullable
    Scene one(String key) {
        return known.computeIfAbsent(key, any -> Optional.ofNullable(look(any))).orElse(null);
    }

    private @Nullable Scene look(String key) {
        Scene scene = word(key);
        if (scene == null && key.endsWith("s")) {
            scene = word(key.substring(0, key.length() - 1));
        }
        for (int end = key.length(); scene == null && end >= SHORTEST_BEGINNING; end--) {
            scene = BEGINNINGS.get(key.substring(0, end));
        }
        if (scene == null && key.indexOf('-') > 0) {
            scene = word(key.substring(key.lastIndexOf('-') + 1));
        }
        return scene;
    }

    private @Nullable Scene word(String key) {
        Scene own = WORDS.get(tongue + ":" + key);
        return own == null ? WORDS.get(key) : own;
    }

    private static void signs(Token token, BiConsumer<Scene, Token> found) {
        String text = token.text();
        for (int at = 0; at < text.length(); at++) {
            for (String word : SIGNS.getOrDefault((int) text.charAt(at), List.of())) {
                Scene scene = WORDS.get(word);
                if (scene != null && text.startsWith(word, at)) {
                    found.accept(scene, new Token(word, word, token.sentence(), false));
                }
            }
        }
    }

    private static void add(String line) {
        String[] parts = line.split("\\|", -1);
        String mood = parts[0].strip();
        boolean faint = mood.endsWith("-");
        Scene scene = new Scene(
                ALL.size(),
                faint ? mood.substring(0, mood.length() - 1) : mood,
                faint,
                Arrays.asList(parts[1].strip().split("\\s*,\\s*", -1)));
        ALL.add(scene);
        for (String word : parts[2].strip().split("\\s+", -1)) {
            if (word.endsWith("*")) {
                BEGINNINGS.putIfAbsent(word.substring(0, word.length() - 1), scene);
            } else {
                WORDS.putIfAbsent(word, scene);
            }
            if (Tokens.unspaced(word.codePointAt(0))) {
                SIGNS.computeIfAbsent((int) word.charAt(0), any -> new ArrayList<>())
                        .add(word);
            }
        }
    }
}
