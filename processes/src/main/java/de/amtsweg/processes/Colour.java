package de.amtsweg.processes;

import java.util.regex.Pattern;

/** @param hex {@code #rrggbb} */
public record Colour(String hex) {

    private static final Pattern HEX = Pattern.compile("#[0-9a-fA-F]{6}");

    public static final Colour WHITE = new Colour("#ffffff");
    public static final Colour BLACK = new Colour("#000000");

    /** The contrast that text needs to be readable (WCAG 2.2, 1.4.3). */
    public static final double READABLE = 4.5;

    /** @throws IllegalArgumentException when it is not such a colour */
    public Colour {
        if (!HEX.matcher(hex).matches()) {
            throw new IllegalArgumentException("no colour like #005ca9: " + hex);
        }
    }

    public boolean isReadableOn(Colour background) {
        double one = luminance() + 0.05;
        double other = background.luminance() + 0.05;
        return Math.max(one, other) / Math.min(one, other) >= READABLE;
    }

    /** Relative luminance as WCAG defines it, from 0 to 1. */
    private double luminance() {
        return 0.2126 * linear(1) + 0.7152 * linear(3) + 0.0722 * linear(5);
    }

    private double linear(int from) {
        double part = Integer.parseInt(hex.substring(from, from + 2), 16) / 255.0;
        return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
    }
}
