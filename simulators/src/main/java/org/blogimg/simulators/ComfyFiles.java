package org.blogimg.simulators;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The files of {@link ComfyUiSimulator}: what it drew, and what was brought to it. */
final class ComfyFiles {
    private static final Pattern UPLOAD = Pattern.compile("name=\"image\"; filename=\"([^\"]+)\"");
    private static final Pattern FOLDER = Pattern.compile("name=\"type\"[^\\n]*\\n(?:[^\\r\\n]+\\r\\n)*\\r\\n(\\w+)");

    private final Map<String, byte[]> drawn = new ConcurrentHashMap<>();
    private final Set<String> uploads = ConcurrentHashMap.newKeySet();

    void put(String name, byte[] picture) {
        drawn.put(name, picture);
    }

    /** As a graph names what was brought. */
    Set<String> uploads() {
        return uploads;
    }

    Answer view(Call call) {
        Map<String, String> query = query(call);
        String name = query.getOrDefault("filename", "");
        if (name.startsWith("/") || name.contains("..")) {
            return Answer.empty(400);
        }
        byte[] file = drawn.get(query.getOrDefault("type", "output") + "/" + name);
        return file == null ? ComfyUiSimulator.NOT_FOUND : Answer.bytes("image/png", file);
    }

    Answer upload(Call call) {
        String body = new String(call.body(), StandardCharsets.ISO_8859_1);
        Matcher file = UPLOAD.matcher(body);
        if (!call.header("content-type").orElse("").startsWith("multipart/form-data") || !file.find()) {
            return Answer.empty(400);
        }
        Matcher folder = FOLDER.matcher(body);
        String type = folder.find() ? folder.group(1) : "input";
        uploads.add(type.equals("input") ? file.group(1) : file.group(1) + " [" + type + "]");
        return Answer.json(200, "{\"name\":\"" + file.group(1) + "\",\"subfolder\":\"\",\"type\":\"" + type + "\"}");
    }

    private static Map<String, String> query(Call call) {
        Map<String, String> query = new TreeMap<>();
        String text =
                call.path().contains("?") ? call.path().substring(call.path().indexOf('?') + 1) : "";
        for (String pair : text.split("&")) {
            String[] parts = pair.split("=", 2);
            query.put(parts[0], parts.length < 2 ? "" : URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
        }
        return query;
    }
}
