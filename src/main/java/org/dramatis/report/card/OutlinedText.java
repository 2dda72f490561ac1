package org.dramatis.report.card;

import com.openhtmltopdf.bidi.support.ICUBidiReorderer;
import java.awt.geom.AffineTransform;
import java.awt.geom.PathIterator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.GlyphData;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.dramatis.report.Resource;
import org.dramatis.stat.FigureFormat;

/** Texts as outlines of their letters, which look the same in every program. */
final class OutlinedText {
  private static final List<Typeface> FALLBACK =
      List.of(Typeface.ARABIC, Typeface.SIGNS, Typeface.EAST_ASIAN);

  /** How many numbers follow each step of a path, in the order of {@link PathIterator}. */
  private static final List<Integer> POINTS = List.of(2, 2, 4, 6, 0);

  private final Map<Typeface, TrueTypeFont> fonts = new EnumMap<>(Typeface.class);

  /**
   * Where a text stands.
   *
   * @param x of its left edge, of a right-to-left text of its right edge
   * @param y of its base line
   */
  record Place(double x, double y) {}

  /** A letter of a font. */
  private record Letter(TrueTypeFont font, int glyph) {
    double width(double size) {
      try {
        return font.getAdvanceWidth(glyph) * size / font.getUnitsPerEm();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** The lines of a text of such a size that are no wider. */
  List<String> wrapped(String text, Typeface face, double size, double width) {
    BreakIterator breaks = BreakIterator.getLineInstance(Locale.ROOT);
    breaks.setText(text);
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    int from = breaks.first();
    for (int to = breaks.next(); to != BreakIterator.DONE; from = to, to = breaks.next()) {
      String word = text.substring(from, to);
      if (line.length() > 0 && width(line + word.stripTrailing(), face, size) > width) {
        lines.add(line.toString().strip());
        line.setLength(0);
      }
      line.append(word);
    }
    lines.add(line.toString().strip());
    return List.copyOf(lines);
  }

  /** How wide a text of such a size is. */
  double width(String text, Typeface face, double size) {
    return seen(text).codePoints().mapToDouble(c -> letter(c, face).width(size)).sum();
  }

  /** One line of text as a path. */
  String path(String text, Typeface face, double size, Place place) {
    boolean isReversed = Words.direction(text).equals("rtl");
    double x = isReversed ? place.x() - width(text, face, size) : place.x();
    StringBuilder path = new StringBuilder();
    for (int c : seen(text).codePoints().toArray()) {
      Letter letter = letter(c, face);
      outline(letter, size, x, place.y(), path);
      x += letter.width(size);
    }
    return path.toString();
  }

  /** The text in the order and with the forms in which it is seen. */
  private static String seen(String text) {
    ICUBidiReorderer order = new ICUBidiReorderer();
    return Words.direction(text).equals("rtl")
        ? order.reorderRTLTextToLTR(order.shapeText(text))
        : text;
  }

  private Letter letter(int codePoint, Typeface face) {
    List<Typeface> tried = new ArrayList<>(List.of(face));
    tried.addAll(FALLBACK);
    try {
      for (Typeface one : tried) {
        TrueTypeFont font = fonts.computeIfAbsent(one, OutlinedText::read);
        CmapLookup letters = font.getUnicodeCmapLookup();
        if (letters.getGlyphId(codePoint) != 0) {
          return new Letter(font, letters.getGlyphId(codePoint));
        }
      }
      return new Letter(fonts.get(face), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static TrueTypeFont read(Typeface face) {
    try {
      return new TTFParser()
          .parse(new RandomAccessReadBuffer(Resource.open("card/" + face.file())));
    } catch (IOException e) {
      throw new UncheckedIOException("The program's own " + face.file() + " cannot be read", e);
    }
  }

  private static void outline(Letter letter, double size, double x, double y, StringBuilder path) {
    try {
      GlyphData glyph = letter.font().getGlyph().getGlyph(letter.glyph());
      if (glyph == null) {
        return;
      }
      double scale = size / letter.font().getUnitsPerEm();
      AffineTransform placed = new AffineTransform(scale, 0, 0, -scale, x, y);
      double[] c = new double[6];
      for (PathIterator at = glyph.getPath().getPathIterator(placed); !at.isDone(); at.next()) {
        int kind = at.currentSegment(c);
        path.append("MLQCZ".charAt(kind));
        for (int i = 0; i < POINTS.get(kind); i++) {
          path.append(i == 0 ? "" : " ").append(FigureFormat.fixed(c[i], 1));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
