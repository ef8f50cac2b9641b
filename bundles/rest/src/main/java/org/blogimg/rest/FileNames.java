package org.blogimg.rest;

import java.nio.charset.StandardCharsets;

/** File names for Content-Disposition: plain ASCII for old readers, the whole name beside it (RFC 6266). */
final class FileNames {
    private FileNames() {}

    static String attachment(String name) {
        return "attachment; " + parts(name);
    }

    static String inline(String name) {
        return "inline; " + parts(name);
    }

    private static String parts(String name) {
        StringBuilder ascii = new StringBuilder();
        StringBuilder encoded = new StringBuilder();
        for (byte part : name.getBytes(StandardCharsets.UTF_8)) {
            boolean plain = isPlain((char) part);
            if (plain || part > 0) {
                ascii.append(plain ? (char) part : '-');
            }
            encoded.append(plain ? String.valueOf((char) part) : String.format("%%%02X", part & 0xff));
        }
        return "filename=\"" + ascii + "\"; filename*=UTF-8''" + encoded;
    }

    private static boolean isPlain(char c) {
        return (c >= 'a' && c <= 'z')
                || (c >= 'A' && c <= 'Z')
                || (c >= '0' && c <= '9')
                || c == '.'
                || c == '-'
                || c == '_';
    }
}
