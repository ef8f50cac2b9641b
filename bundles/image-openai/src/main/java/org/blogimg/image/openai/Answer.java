package org.blogimg.image.openai;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import org.blogimg.api.PlugFailure;
import org.blogimg.api.net.Reply;
import org.blogimg.kit.Json;

/**
 * The pictures of a successful answer, read as it streams: base64 becomes bytes without ever being one long text. Whatever
 * else the answer holds, the revised prompt and the usage among it, is passed over.
 */
final class Answer {
    private static final int LONGEST_TEXT = 20_000;
    private static final JsonFactory JSON = Json.factory(LONGEST_TEXT);

    private Answer() {}

    /**
     * One element of the data: bytes, or where they lie. Either may be empty.
     */
    record Item(byte[] bytes, String url) {
        @Override
        public String toString() {
            return "Item[" + bytes.length + " bytes" + (url.isEmpty() ? "" : ", url") + "]";
        }
    }

    /**
     * @param most how many are read; what comes after them is not
     * @throws PlugFailure of kind UNKNOWN where the answer cannot be read to its end: the pictures may have been made;
     *     of kind PERMANENT where it is no answer of this API
     */
    static List<Item> read(Reply reply, int most, String server) {
        if (reply.header("Content-Type").orElse("").startsWith("text/html")) {
            throw new PlugFailure(
                    PlugFailure.Kind.PERMANENT,
                    server + " answers with a web page: check base_url, it usually ends in /v1");
        }
        try (InputStream body = reply.body();
                JsonParser in = JSON.createParser(body)) {
            return items(in, most);
        } catch (JsonProcessingException | IllegalArgumentException broken) {
            // The second is thrown at a letter that is not of base64. The message of either would quote the answer.
            throw new PlugFailure(
                    PlugFailure.Kind.UNKNOWN,
                    server + " sent an answer that cannot be read ("
                            + broken.getClass().getSimpleName() + ")");
        } catch (IOException broken) {
            throw new PlugFailure(PlugFailure.Kind.UNKNOWN, server + " broke off its answer", broken);
        }
    }

    private static List<Item> items(JsonParser in, int most) throws IOException {
        List<Item> items = new ArrayList<>();
        if (in.nextToken() != JsonToken.START_OBJECT) {
            return items;
        }
        while (in.nextToken() == JsonToken.FIELD_NAME && items.size() < most) {
            boolean data = in.currentName().equals("data");
            boolean list = in.nextToken() == JsonToken.START_ARRAY;
            if (data && list) {
                data(in, items, most);
            } else {
                in.skipChildren();
            }
        }
        return items;
    }

    private static void data(JsonParser in, List<Item> items, int most) throws IOException {
        while (items.size() < most && in.nextToken() != JsonToken.END_ARRAY) {
            if (in.currentToken() == JsonToken.START_OBJECT) {
                items.add(item(in));
            } else {
                in.skipChildren();
            }
        }
    }

    private static Item item(JsonParser in) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        String url = "";
        while (in.nextToken() == JsonToken.FIELD_NAME) {
            String name = in.currentName();
            boolean text = in.nextToken() == JsonToken.VALUE_STRING;
            if (text && name.equals("b64_json")) {
                in.readBinaryValue(bytes);
            } else if (text && name.equals("url")) {
                url = in.getText();
            } else {
                in.skipChildren();
            }
        }
        return new Item(bytes.toByteArray(), url);
    }
}
