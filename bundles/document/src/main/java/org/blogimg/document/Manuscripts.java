package org.blogimg.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

import org.blogimg.api.Content;
import org.blogimg.api.UnusableInput;
import org.blogimg.api.text.Format;

/** Reads posts. Whatever comes in, the answer is a manuscript or {@link UnusableInput} with the mend. */
public final class Manuscripts {
    /** 1 MiB. */
    public static final int MOST_BYTES = 1_048_576;

    private static final String FIELD = "text";

    private final FrontMatterReader frontMatters = new FrontMatterReader();

    /** @throws UnusableInput when it cannot be used; the message says how to mend it and repeats nothing of it */
    public Manuscript read(Content post, Optional<Format> format) {
        String text = text(post);
        return read(text, format.orElseGet(() -> FormatGuess.of(text)));
    }

    /** Strict UTF-8, neither empty, nor binary, nor too large. */
    public String text(Content post) {
        byte[] bytes = bytes(post);
        if (bytes.length > MOST_BYTES) {
            throw new UnusableInput(FIELD, "The post is larger than 1 MiB. Shorten it, or split it in two.");
        }
        for (byte b : bytes) {
            if (b == 0) {
                throw new UnusableInput(
                        FIELD, "This is not a text but a binary file. Send the post as Markdown or HTML, in UTF-8.");
            }
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            if (text.replace("\uFEFF", "").isBlank()) {
                throw new UnusableInput(FIELD, "The post is empty. Send at least one line of text.");
            }
            return text;
        } catch (CharacterCodingException e) {
            throw new UnusableInput(
                    FIELD, "The post is not valid UTF-8. Save it in the encoding UTF-8 and send it again.");
        }
    }

    /** A text that was taken in before, read again. */
    public Manuscript read(String text, Format format) {
        SourceLines source = SourceLines.of(format == Format.HTML ? HtmlReader.markdown(text) : text);
        Manuscript manuscript = parse(source, format);
        Set<Integer> ours = OurLines.of(manuscript);
        if (!ours.isEmpty()) {
            List<String> kept = IntStream.range(0, source.size())
                    .filter(line -> !ours.contains(line))
                    .mapToObj(source.lines()::get)
                    .toList();
            manuscript = parse(new SourceLines(kept), format);
        }
        if (manuscript.parts().isEmpty()) {
            throw new UnusableInput(
                    FIELD, "The post has no text beneath its front matter. Write some, and send it again.");
        }
        return manuscript;
    }

    private Manuscript parse(SourceLines source, Format format) {
        FrontMatter frontMatter = frontMatters.read(source);
        TemplateTags tags = TemplateTags.read(source, frontMatter.end());
        MarkdownTree tree = MarkdownTree.parse(source, tags);
        return new Manuscript(format, source, frontMatter, tree, Parts.of(tree, tags));
    }

    private static byte[] bytes(Content post) {
        try (InputStream in = post.open()) {
            return in.readNBytes(MOST_BYTES + 1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
