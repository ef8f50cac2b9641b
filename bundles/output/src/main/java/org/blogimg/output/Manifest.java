package org.blogimg.output;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import org.blogimg.api.DataClass;
import org.blogimg.api.Personal;
import org.blogimg.document.Section;
import org.blogimg.posts.Plan;
import org.blogimg.posts.Post;
import org.blogimg.studio.Picture;

/** What {@code manifest.json} says: which picture stands where and why, who drew it, and every file with its hash. */
record Manifest(
        String product, String version, String writtenAt, About post, List<Drawing> pictures, List<LeftAlone> skipped) {

    /** The post. */
    record About(@Personal(DataClass.POST) String name, @Personal(DataClass.POST) String title, String language) {}

    /** A picture. */
    record Drawing(
            String role,
            int section,
            @Personal(DataClass.POST) String heading,
            String reason,
            @Personal(DataClass.PICTURE) String altText,
            @Personal(DataClass.PICTURE) String caption,
            DrawnBy drawnBy,
            String source,
            String madeAt,
            String perceptualHash,
            List<Size> sizes) {}

    /** Who drew it. */
    record DrawnBy(String provider, String label, String version, String style, String seed) {}

    /** One file, the picture itself first. */
    record Size(String file, int width, int height, String mediaType, long bytes, String sha256) {}

    /** A section without a picture. */
    record LeftAlone(int section, @Personal(DataClass.POST) String heading, String reason) {}

    /** Who writes it, and when. */
    record Writer(String version, String at) {}

    static Manifest of(Post post, Plan plan, List<Placed> pictures, List<Section> sections, Writer writer) {
        Map<Integer, String> headings = sections.stream().collect(Collectors.toMap(Section::index, Section::heading));
        return new Manifest(
                "BlogImg",
                writer.version(),
                writer.at(),
                new About(post.name(), post.title(), post.language().tag()),
                pictures.stream().map(placed -> drawing(placed, headings)).toList(),
                plan.skips().stream()
                        .map(skip ->
                                new LeftAlone(skip.section(), headings.getOrDefault(skip.section(), ""), skip.reason()))
                        .toList());
    }

    private static Drawing drawing(Placed placed, Map<Integer, String> headings) {
        Picture picture = placed.picture();
        Picture.Origin by = picture.drawnBy();
        return new Drawing(
                placed.shot().role().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                placed.shot().section(),
                headings.getOrDefault(placed.shot().section(), ""),
                placed.shot().reason(),
                picture.altText(),
                picture.caption(),
                new DrawnBy(by.provider(), by.label(), by.version(), by.style(), by.seed()),
                picture.source().term(),
                picture.madeAt().toString(),
                picture.perceptualHash(),
                placed.files().stream().map(Manifest::size).toList());
    }

    private static Size size(Placed.File file) {
        Picture.Rendition size = file.size();
        return new Size(file.name(), size.width(), size.height(), size.mediaType(), size.length(), size.sha256());
    }

    @Override
    public String toString() {
        return "Manifest[" + pictures.size() + " pictures]";
    }
}
