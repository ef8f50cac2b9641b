package org.blogimg.picture;

/** What became of untrusted bytes. */
public sealed interface Cleaned permits CleanPicture, RefusedPicture {}
