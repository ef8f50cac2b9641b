package org.blogimg.anonymiser.pack;

import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Words, foreign names, places and bodies of a segmenter's dictionary. */
final class ChineseLists {
    private static final int RARE = 5;
    private static final int OFTEN = 200;
    private static final String FAMILIES = "王李张刘陈杨黄赵吴周徐孙朱胡郭何林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘蒋蔡余杜叶程苏魏吕丁沈姚卢姜崔谭陆汪范金廖贾";

    private final Map<Character, Set<String>> lists;

    ChineseLists(Map<Character, Set<String>> lists) {
        this.lists = lists;
    }

    /** A line is a word, how often it was met, and its kind: nr persons, ns places, nt bodies. */
    void read() throws IOException {
        for (String line : PackWords.lines("/dict.txt")) {
            String[] parts = line.split(" ");
            boolean word = parts.length == 3 && parts[0].length() > 1 && parts[0].length() < 7;
            if (word && ((parts[2].startsWith("n") && !parts[2].equals("n")) || Integer.parseInt(parts[1]) >= RARE)) {
                list(parts[0], parts[2], Integer.parseInt(parts[1])).add(parts[0]);
            }
        }
    }

    private Set<String> list(String word, String kind, int count) {
        boolean often = count > OFTEN;
        boolean family = FAMILIES.indexOf(word.charAt(0)) >= 0;
        char list =
                switch (kind) {
                    case "nrt" -> 'p';
                    case "nr", "nrfg" -> !family || (word.length() == 2 && often) ? 'z' : 'p';
                    case "ns" -> 'l';
                    case "nt" -> 'o';
                    default -> 'z';
                };
        return lists.computeIfAbsent(list, any -> new TreeSet<>());
    }
}
