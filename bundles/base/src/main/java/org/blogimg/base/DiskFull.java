package org.blogimg.base;

import javax.persistence.PersistenceException;

/**
 * The disk that holds the database has too little room left, and nothing more is written to it. Thrown before anything
 * was changed; reading goes on, and so does writing as soon as there is room.
 */
public final class DiskFull extends PersistenceException {
    private static final long serialVersionUID = 1L;

    /**
     * @param left bytes that are free
     * @param reserve bytes below which nothing is written
     */
    public DiskFull(long left, long reserve) {
        super("the disk of the data folder has " + megabytes(left) + " MB left, and nothing is written below "
                + megabytes(reserve) + " MB. Make room: it goes on by itself");
    }

    private static long megabytes(long bytes) {
        return bytes >> 20;
    }
}
