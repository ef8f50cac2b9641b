package org.blogimg.image.sketch;

/** What a part of the scenery is; a palette gives it its colour and a look its treatment. */
enum Tone {
    SKY,
    HAZE,
    FAR,
    MID,
    NEAR,
    GROUND,
    DEEP,
    INK,
    LIGHT,
    A,
    B,
    C,
    LEAF,
    LEAF_DARK
}
