package org.dramatis.report.card;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;
import org.apache.batik.transcoder.TranscoderException;
import org.apache.batik.transcoder.TranscoderInput;
import org.apache.batik.transcoder.TranscoderOutput;
import org.apache.batik.transcoder.image.ImageTranscoder;
import org.dramatis.persona.Persona;
import org.dramatis.persona.Quotation;
import org.dramatis.report.card.OutlinedText.Place;
import org.dramatis.report.chart.Illustration;
import org.dramatis.report.chart.PersonaColour;

/**
 * A card as a picture for a slide, 16 by 9: who it is, in drawing, name and four statements. Texts
 * are outlines, so that it needs no fonts.
 */
final class Slide {
  private static final int WIDTH = 1600;
  private static final int HEIGHT = 900;
  private static final int LEFT = 90;
  private static final int RIGHT = 740;
  private static final int EDGE = WIDTH - 90;
  private static final String INK = "#1b1e24";
  private static final String QUIET = "#565b65";

  private final CardView card;
  private final OutlinedText letters;
  private final StringBuilder svg = new StringBuilder();

  private Slide(CardView card, OutlinedText letters) {
    this.card = card;
    this.letters = letters;
  }

  /** The picture as SVG. */
  static String svg(CardView card, OutlinedText letters) {
    return new Slide(card, letters).draw();
  }

  /** The same picture as PNG, as large in pixels. */
  static byte[] png(CardView card, String svg) {
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    try {
      new Pixels(png)
          .transcode(new TranscoderInput(new StringReader(svg)), new TranscoderOutput(png));
      return png.toByteArray();
    } catch (TranscoderException e) {
      throw new IllegalStateException("The picture of " + card.id() + " cannot be drawn", e);
    }
  }

  /** Draws into memory, and writes with Java's own writer. */
  private static final class Pixels extends ImageTranscoder {
    private final ByteArrayOutputStream png;

    Pixels(ByteArrayOutputStream png) {
      this.png = png;
    }

    @Override
    public BufferedImage createImage(int width, int height) {
      return new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
    }

    @Override
    public void writeImage(BufferedImage image, TranscoderOutput output) {
      try {
        ImageIO.write(image, "png", png);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private String draw() {
    Persona persona = card.persona();
    PersonaColour colour = PersonaColour.of(persona.colour());
    svg.append(
        ("<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\""
                + " width=\"%d\" height=\"%d\" viewBox=\"0 0 %d %d\" role=\"img\" lang=\"en\">"
                + "<title>%s</title><desc>%s</desc>")
            .formatted(WIDTH, HEIGHT, WIDTH, HEIGHT, escape(card.name()), escape(told())));
    rect(0, 0, WIDTH, HEIGHT, "#ffffff");
    rect(0, 0, WIDTH, 26, colour.accent());
    picture();
    double y = name(500);
    y = block(persona.title(), Typeface.SANS, 30, QUIET, LEFT, y + 14, 560);
    block(card.sizeLine(), Typeface.SANS, 24, QUIET, LEFT, y + 6, 560);
    statements(colour);
    foot(colour);
    return svg.append("</svg>\n").toString();
  }

  /** What the picture says, for those who do not see it. */
  private String told() {
    StringBuilder told = new StringBuilder(card.persona().title()).append('.');
    card.blocks().get(0).lines().forEach(line -> told.append(' ').append(line.text()).append('.'));
    return told.append(' ').append(card.version()).append(", ").append(card.stamp()).toString();
  }

  private void picture() {
    card.picture()
        .ifPresentOrElse(
            picture ->
                svg.append(
                    ("<image x=\"%d\" y=\"90\" width=\"570\" height=\"380\""
                            + " preserveAspectRatio=\"xMidYMid slice\" xlink:href=\"%s\"/>")
                        .formatted(LEFT, escape(card.pictureAddress(picture)))),
            () ->
                svg.append("<g transform=\"translate(%d 90) scale(1.9)\">".formatted(LEFT))
                    .append(Illustration.inside(card.persona()))
                    .append("</g>"));
  }

  private double name(double y) {
    double size = 84;
    while (size > 30 && letters.width(card.name(), Typeface.SERIF, size) > 560) {
      size -= 2;
    }
    return block(card.name(), Typeface.SERIF, size, INK, LEFT, y, 570);
  }

  private void statements(PersonaColour colour) {
    double y = block("Who", Typeface.SANS_BOLD, 32, colour.accent(), RIGHT, 90, 300) + 8;
    rect(RIGHT, (int) y, EDGE - RIGHT, 3, colour.accent());
    y += 26;
    for (LineView line : card.blocks().get(0).lines()) {
      glyphs(line.sign(), Typeface.SANS, 34, colour.accent(), new Place(RIGHT, y + 36));
      String ink = line.isOpen() ? QUIET : INK;
      y = block(line.text(), Typeface.SANS, 36, ink, RIGHT + 56, y, EDGE - RIGHT - 56) + 26;
    }
    card.quotation()
        .filter(quotation -> quotation.text().length() < 160)
        .ifPresent(quotation -> quote(quotation, colour));
  }

  private void quote(Quotation quotation, PersonaColour colour) {
    double from = 560;
    String text = "“" + quotation.text() + "”";
    double to = block(text, Typeface.SERIF, 34, INK, RIGHT + 30, from, 720);
    if (quotation.reworded()) {
      to = block("in our words", Typeface.SANS, 24, QUIET, RIGHT + 30, to + 8, 720);
    }
    rect(RIGHT, (int) from, 6, (int) (to - from + 6), colour.accent());
  }

  private void foot(PersonaColour colour) {
    rect(LEFT, 812, EDGE - LEFT, 2, "#d5d1c7");
    block(card.stamp(), Typeface.SANS_BOLD, 24, colour.accent(), LEFT, 828, 300);
    double x = LEFT + letters.width(card.stamp(), Typeface.SANS_BOLD, 24) + 24;
    String day = card.asOf().isEmpty() ? "" : ", figures as of " + card.asOf();
    block("Persona " + card.version() + day, Typeface.SANS, 24, QUIET, x, 828, 1200);
  }

  /** Lines of text from an upper edge down; the lower edge of the last. */
  private double block(
      String text, Typeface face, double size, String fill, double x, double top, double width) {
    double y = top;
    for (String line : letters.wrapped(text, face, size, width)) {
      double edge = Words.direction(line).equals("rtl") ? x + width : x;
      glyphs(line, face, size, fill, new Place(edge, y + size));
      y += size * 1.3;
    }
    return y;
  }

  private void glyphs(String text, Typeface face, double size, String fill, Place place) {
    svg.append("<path fill=\"").append(fill).append("\" d=\"");
    svg.append(letters.path(text, face, size, place)).append("\"/>");
  }

  private void rect(int x, int y, int width, int height, String fill) {
    svg.append(
        "<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" fill=\"%s\"/>"
            .formatted(x, y, width, height, fill));
  }

  private static String escape(String text) {
    return text.replaceAll("[\\p{Cntrl}\\x{2066}-\\x{2069}]", " ")
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
