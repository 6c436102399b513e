package de.amtsweg.browser;

/** How much room a page has. */
public enum Screen {
    DESKTOP(1280, 900),
    PHONE(360, 740),
    /** A desktop at 400 % zoom, at which nothing may need scrolling sideways. */
    ZOOMED(320, 256);

    final int width;
    final int height;

    Screen(int width, int height) {
        this.width = width;
        this.height = height;
    }
}
