package org.blogimg.rest;

import java.util.List;

/** The slices behind the API. They come and go on their own; the API stays and says so. */
interface Slices {
    /** @throws NotReady where the slice is not there now */
    <T> T the(Class<T> service);

    /** What the house still waits for before it can do its main work; empty when all stands ready. */
    List<String> waitingFor();
}
