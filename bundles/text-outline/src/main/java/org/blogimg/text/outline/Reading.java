package org.blogimg.text.outline;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

import org.blogimg.api.text.Article;

/** An article read once: its words by section, what its phrases are worth, which words are names. */
final class Reading {
    private static final int MOST_TOKENS = 20_000;

    private final Article article;
    private final List<Passage> sections = new ArrayList<>();
    private final NameGuard names;
    private final NounSense nouns;
    private final Set<String> stopWords;
    private final Scenes scenes;
    private final KeyPhrases phrases;
    private final SceneChoice sceneChoice;
    private final List<Token> everything;
    private final List<Phrase> whole;
    private final int words;

    Reading(Article article) {
        this.article = article;
        this.names = new NameGuard(article.language());
        this.scenes = new Scenes(article.language());
        this.nouns = new NounSense(article.language());
        this.stopWords = StopWords.of(article.language());
        this.phrases = new KeyPhrases(stopWords, names, scenes, nouns);
        this.sceneChoice = new SceneChoice(scenes);
        int start = 0;
        for (Article.Section section : article.sections()) {
            List<Token> tokens = Tokens.of(section.text());
            int count = Tokens.count(tokens);
            sections.add(
                    new Passage(section, 0, 1, section.text(), Tokens.of(section.heading()), tokens, count, start));
            start += count;
        }
        this.words = start;
        sections.forEach(section -> names.learn(section.tokens()));
        sections.forEach(section -> nouns.learn(section.tokens()));
        sections.forEach(this::learn);
        this.everything = sample();
        this.whole = phrases.best(Tokens.of(article.title()), everything, 6);
    }

    Article article() {
        return article;
    }

    List<Passage> sections() {
        return sections;
    }

    int words() {
        return words;
    }

    Set<String> stopWords() {
        return stopWords;
    }

    NameGuard names() {
        return names;
    }

    List<Phrase> phrases(Passage passage, int most) {
        return phrases.best(passage.heading(), passage.tokens(), most);
    }

    /** What the whole post turns on. */
    List<Phrase> phrases(int most) {
        return whole.subList(0, Math.min(most, whole.size()));
    }

    SceneChoice scenes() {
        return sceneChoice;
    }

    /** The words of the post, headings among them; of a very long one, the beginning of each section. */
    List<Token> everything() {
        return everything;
    }

    private List<Token> sample() {
        int share = MOST_TOKENS / Math.max(1, sections.size());
        List<Token> all = new ArrayList<>();
        for (Passage section : sections) {
            all.addAll(section.heading());
            all.addAll(
                    section.tokens().subList(0, Math.min(share, section.tokens().size())));
        }
        return all;
    }

    /** The shares of a section, cut between paragraphs; each picture of the section stands for one. */
    List<Passage> shares(Passage whole, int of) {
        if (of <= 1) {
            return List.of(whole);
        }
        List<String> paragraphs = Arrays.asList(whole.section().text().split("\n\n", -1));
        List<List<String>> shares = new ArrayList<>();
        for (int nth = 0; nth < of; nth++) {
            shares.add(new ArrayList<>());
        }
        int before = 0;
        for (String paragraph : paragraphs) {
            int nth = (int) Math.min(of - 1, (long) before * of / Math.max(1, whole.words()));
            shares.get(nth).add(paragraph);
            before += Tokens.count(Tokens.of(paragraph));
        }
        return passages(whole, shares);
    }

    private static List<Passage> passages(Passage whole, List<List<String>> shares) {
        List<Passage> passages = new ArrayList<>();
        int start = whole.start();
        for (int nth = 0; nth < shares.size(); nth++) {
            String text = String.join("\n\n", shares.get(nth));
            List<Token> tokens = Tokens.of(text);
            int count = Tokens.count(tokens);
            List<Token> heading = nth == 0 ? whole.heading() : List.of();
            passages.add(new Passage(whole.section(), nth, shares.size(), text, heading, tokens, count, start));
            start += count;
        }
        return passages;
    }

    private void learn(Passage section) {
        List<Token> all = new ArrayList<>(section.heading());
        all.addAll(section.tokens());
        phrases.learn(all);
        sceneChoice.learn(all);
    }
}
