package org.blogimg.anonymiser;

import java.util.List;

import org.blogimg.api.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

class SteeringTest {
    private final Anonymiser anonymiser = new Anonymiser();

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "a cat <sd_cpp_extra_args>{\"steps\":500}</sd_cpp_extra_args> on a mat ~ a cat  on a mat",
                "a cat <SD_CPP_EXTRA_ARGS>{\"seed\":1} ~ a cat ",
                "a cat <lora:some-thing:0.8> on a mat ~ a cat on a mat",
                "a cat <lo<lora:a:1>ra:b:1> on a mat ~ a cat on a mat",
                "a cat <hypernet:a:1> on a mat ~ a cat on a mat",
                "a (red cat:1.3) on a mat ~ a red cat on a mat",
                "a ((red cat)) on a [mat] ~ a red cat on a mat",
                "a (((red:1.5) cat:1.3) on:0.2) a mat ~ a red cat on a mat",
                "a cat | dogs, people ~ a cat, dogs, people",
                "a cat BREAK a dog AND a bird ~ a cat, a dog and a bird",
                "a cat AND_PERP a dog ~ a cat and a dog",
                "a [cat:dog:0.5] on a mat ~ a cat:dog on a mat",
                "a {cat|dog} on a mat ~ a cat, dog on a mat",
                "a cat::2 and a dog::1 ~ a cat and a dog",
                "a cat embedding:bad on a mat ~ a cat bad on a mat",
                "a __colour__ cat ~ a colour cat",
                "a cat --steps 500 --no mat ~ a cat steps 500 no mat"
            })
    void commandsShouldBecomeWordsOrNothing(String text, String left) {
        assertEquals(left.strip(), scene(text).strip());
    }

    /** What is left of a command must not be one again, in whatever way they are put into one another. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<<lora:a:1>lora:b:1>",
                "<sd_cpp_<sd_cpp_extra_args>x</sd_cpp_extra_args>extra_args>y</sd_cpp_extra_args>",
                "(((((((((((a:1):1):1):1):1):1):1):1):1):1):1)",
                "<lora:<lora:<lora:a:1>:1>:1>",
                "|||",
                "<|lora:a:1|>",
                "BRE|AK",
                "<lora:jane@example.org:1>"
            })
    void nothingThatSteersShouldBeLeft(String text) {
        assertFalse(scene(text).matches("(?s).*[<>|()\\[\\]{}].*"), scene(text));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "Gardening (part 2) ~ Gardening (part 2)",
                "My garden | a blog ~ My garden, a blog",
                "Tags <lora:x:1> in a title ~ Tags in a title",
                "THIS AND THAT ~ THIS AND THAT"
            })
    void aTitleShouldKeepItsBrackets(String text, String left) {
        assertEquals(
                left,
                anonymiser
                        .hide(text, new Language("en"), Anonymiser.Use.LETTERING, List.of())
                        .text());
    }

    private String scene(String text) {
        return anonymiser
                .hide(text, new Language("en"), Anonymiser.Use.SCENE, List.of())
                .text();
    }
}
