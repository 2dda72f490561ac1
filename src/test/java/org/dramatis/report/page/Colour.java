package org.dramatis.report.page;

/**
 * A colour of the screen, as people see it.
 *
 * @param red linear light, 0 to 1; so are the others
 */
record Colour(double red, double green, double blue) {

  /**
   * Eyes. The weights, row by row, are those of Machado, Oliveira and Fernandes, "A
   * Physiologically-based Model for Simulation of Color Vision Deficiency" (2009), severity 1.
   */
  enum Eyes {
    USUAL,
    PROTANOPE,
    DEUTERANOPE;

    private Colour see(Colour c) {
      return switch (this) {
        case USUAL -> c;
        case PROTANOPE ->
            new Colour(
                c.mixed(0.152286, 1.052583, -0.204868),
                c.mixed(0.114503, 0.786281, 0.099216),
                c.mixed(-0.003882, -0.048116, 1.051998));
        case DEUTERANOPE ->
            new Colour(
                c.mixed(0.367322, 0.860646, -0.227968),
                c.mixed(0.280085, 0.672501, 0.047413),
                c.mixed(-0.011820, 0.042940, 0.968881));
      };
    }
  }

  private double mixed(double ofRed, double ofGreen, double ofBlue) {
    return Math.max(0, Math.min(1, ofRed * red + ofGreen * green + ofBlue * blue));
  }

  /** A place in CIELAB (D65). */
  private record Lab(double lightness, double a, double b) {
    double to(Lab other) {
      return Math.sqrt(
          Math.pow(lightness - other.lightness, 2)
              + Math.pow(a - other.a, 2)
              + Math.pow(b - other.b, 2));
    }
  }

  /** The colour that a style sheet writes as {@code #rrggbb}. */
  static Colour of(String written) {
    int rgb = Integer.parseInt(written.substring(1), 16);
    return new Colour(linear(rgb >> 16), linear(rgb >> 8), linear(rgb));
  }

  private static double linear(int channel) {
    double c = (channel & 0xff) / 255.0;
    return c <= 0.03928 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
  }

  /** Contrast as WCAG 2.2 computes it, from 1 to 21. */
  double contrast(Colour other) {
    double one = luminance() + 0.05;
    double two = other.luminance() + 0.05;
    return Math.max(one, two) / Math.min(one, two);
  }

  private double luminance() {
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  }

  /** How far apart two colours look, as CIE 1976 measures it; about 2 is just noticeable. */
  double distance(Colour other, Eyes eyes) {
    return eyes.see(this).lab().to(eyes.see(other).lab());
  }

  private Lab lab() {
    double x = root((0.4124564 * red + 0.3575761 * green + 0.1804375 * blue) / 0.95047);
    double y = root(0.2126729 * red + 0.7151522 * green + 0.0721750 * blue);
    double z = root((0.0193339 * red + 0.1191920 * green + 0.9503041 * blue) / 1.08883);
    return new Lab(116 * y - 16, 500 * (x - y), 200 * (y - z));
  }

  private static double root(double t) {
    return t > 216.0 / 24389 ? Math.cbrt(t) : (24389.0 / 27 * t + 16) / 116;
  }
}
