package org.blogimg.image.stability;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import org.blogimg.api.PlugFailure;
import org.blogimg.api.net.Reply;
import org.blogimg.kit.Json;

/**
 * A successful answer in either of its forms: bytes with the rest in headers, or JSON, whose base64 becomes bytes as it
 * streams. Which of them came is read off the answer, not off what was asked for.
 *
 * @param finish how it ended in the API's word, in capitals; empty where that is not said
 * @param seed digits only; empty where none is said
 */
record Answer(byte[] picture, String finish, String seed) {
    private static final JsonFactory JSON = Json.factory(20_000);

    Answer {
        finish = finish.strip().toUpperCase(Locale.ROOT);
        seed = seed.strip().matches("[0-9]{1,20}") ? seed.strip() : "";
    }

    /**
     * @throws PlugFailure of kind UNKNOWN where it cannot be read to its end: the picture may have been made and paid for;
     *     of kind PERMANENT where it is no answer of this API
     */
    static Answer of(Reply reply) {
        String type = reply.header("Content-Type").orElse("").toLowerCase(Locale.ROOT);
        if (type.startsWith("image/")) {
            return new Answer(
                    reply.bytes(),
                    reply.header("finish-reason").orElse(""),
                    reply.header("seed").orElse(""));
        }
        if (type.startsWith("text/html")) {
            throw new PlugFailure(PlugFailure.Kind.PERMANENT, "Stability AI answers with a web page: check base_url");
        }
        try (InputStream body = reply.body();
                JsonParser in = JSON.createParser(body)) {
            return read(in);
        } catch (JsonProcessingException | IllegalArgumentException broken) {
            // The second is thrown at a letter that is not of base64. The message of either would quote the answer.
            throw new PlugFailure(
                    PlugFailure.Kind.UNKNOWN,
                    "Stability AI sent an answer that cannot be read ("
                            + broken.getClass().getSimpleName() + ")");
        } catch (IOException broken) {
            throw new PlugFailure(PlugFailure.Kind.UNKNOWN, "Stability AI broke off its answer", broken);
        }
    }

    private static Answer read(JsonParser in) throws IOException {
        ByteArrayOutputStream picture = new ByteArrayOutputStream();
        String finish = "";
        String seed = "";
        if (in.nextToken() != JsonToken.START_OBJECT) {
            return new Answer(new byte[0], finish, seed);
        }
        while (in.nextToken() == JsonToken.FIELD_NAME) {
            String name = in.currentName();
            JsonToken value = in.nextToken();
            if (name.equals("image") && value == JsonToken.VALUE_STRING) {
                in.readBinaryValue(picture);
            } else if (name.equals("finish_reason") && value == JsonToken.VALUE_STRING) {
                finish = in.getText();
            } else if (name.equals("seed") && value.isScalarValue()) {
                seed = in.getText();
            } else {
                in.skipChildren();
            }
        }
        return new Answer(picture.toByteArray(), finish, seed);
    }

    /** Says how long it is. */
    @Override
    public String toString() {
        return "Answer[" + finish + ", " + picture.length + " bytes]";
    }
}
