package org.blogimg.studio.picture;

/** What became of untrusted bytes. */
public sealed interface Cleaned permits CleanPicture, RefusedPicture {}
