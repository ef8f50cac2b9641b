package org.blogimg.studio.table;

import org.blogimg.api.storage.SealedObject;
import org.blogimg.studio.Picture;

/** One size of a picture, and where its sealed bytes lie. */
public record KeptRendition(Picture.Rendition rendition, SealedObject object) {}
