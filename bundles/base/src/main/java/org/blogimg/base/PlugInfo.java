package org.blogimg.base;

/**
 * One plug-in as the house sees it.
 *
 * @param number tells it from every other that has come in this process, also from one that has its id and version
 * @param id its id on its port
 * @param port the port, such as {@code image}
 * @param bundle symbolic name of its bundle
 * @param version version of its bundle
 * @param ranking its service ranking
 * @param leases calls going on now
 * @param calls calls made
 * @param failures calls that broke
 */
public record PlugInfo(
        long number,
        String id,
        String port,
        String bundle,
        String version,
        int ranking,
        int leases,
        long calls,
        long failures) {}
