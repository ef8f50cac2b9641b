package org.blogimg.picture;

import java.io.IOException;

import org.apache.commons.imaging.ImagingException;

/** The one place where other people's code meets hostile bytes. */
final class Foreign {
    private Foreign() {}

    @FunctionalInterface
    interface Call<T> {
        T run() throws IOException, ImagingException, Refusal;
    }

    /** Decoders throw index, cast, arithmetic and colour errors on broken files; all mean the same to the owner. */
    static <T> T call(Call<T> call) throws Refusal {
        try {
            return call.run();
        } catch (IOException | RuntimeException e) {
            throw new Refusal(
                    RefusedPicture.Why.BROKEN,
                    "The picture is damaged and cannot be read. Save it anew and try again.",
                    e);
        }
    }
}
