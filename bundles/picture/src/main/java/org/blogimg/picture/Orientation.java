package org.blogimg.picture;

import org.apache.commons.imaging.FormatCompliance;
import org.apache.commons.imaging.bytesource.ByteSource;
import org.apache.commons.imaging.formats.tiff.TiffContents;
import org.apache.commons.imaging.formats.tiff.TiffField;
import org.apache.commons.imaging.formats.tiff.TiffReader;
import org.apache.commons.imaging.formats.tiff.constants.TiffTagConstants;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How the camera was held, 1 to 8 as EXIF counts: 1 is upright. */
final class Orientation {
    static final int UPRIGHT = 1;
    private static final Logger LOG = LoggerFactory.getLogger(Orientation.class);
    private static final int LARGEST = 256 * 1024;

    private Orientation() {}

    /** An unreadable block says nothing; it is no reason to refuse a picture whose pixels are good. */
    static int of(@Nullable Span exif) {
        if (exif == null || exif.length() > LARGEST) {
            return UPRIGHT;
        }
        try {
            int value = Foreign.call(() -> read(exif.copy()));
            return value >= 1 && value <= 8 ? value : UPRIGHT;
        } catch (Refusal unreadable) {
            LOG.debug("An EXIF block cannot be read; the picture stays as it is");
            return UPRIGHT;
        }
    }

    private static int read(byte[] exif) throws java.io.IOException {
        TiffContents contents =
                new TiffReader(false).readFirstDirectory(ByteSource.array(exif), false, FormatCompliance.getDefault());
        if (contents.directories.isEmpty()) {
            return UPRIGHT;
        }
        TiffField field = contents.directories.get(0).findField(TiffTagConstants.TIFF_TAG_ORIENTATION);
        return field == null ? UPRIGHT : field.getIntValue();
    }
}
