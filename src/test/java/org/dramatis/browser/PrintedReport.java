package org.dramatis.browser;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/**
 * A report printed into a PDF file.
 *
 * @param sheets the text of each sheet of A4 paper, without white space
 * @param sizes letters by their size in points, over all sheets
 * @param filled the part of each sheet's height, 0 to 1, above the lowest text but the sheet's foot
 */
record PrintedReport(List<String> sheets, SortedMap<Double, String> sizes, List<Double> filled) {
  /** What stands below this part of a sheet is its foot. */
  private static final double FOOT = 0.955;

  /** Prints a page as it is, its folds folded. */
  static PrintedReport of(Page page) {
    byte[] pdf = page.pdf(new Page.PdfOptions().setPreferCSSPageSize(true));
    try (PDDocument document = Loader.loadPDF(pdf)) {
      List<String> sheets = new ArrayList<>();
      Letters stripper = new Letters();
      for (int sheet = 1; sheet <= document.getNumberOfPages(); sheet++) {
        stripper.setStartPage(sheet);
        stripper.setEndPage(sheet);
        sheets.add(bare(stripper.sheet(document)));
      }
      return new PrintedReport(sheets, stripper.sizes(), stripper.filled);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Reads sheets, and how large and how far down each letter is. */
  private static final class Letters extends PDFTextStripper {
    private final SortedMap<Double, StringBuilder> letters = new TreeMap<>();
    private final List<Double> filled = new ArrayList<>();
    private double lowest;

    String sheet(PDDocument document) throws IOException {
      lowest = 0;
      String text = getText(document);
      filled.add(lowest);
      return text;
    }

    SortedMap<Double, String> sizes() {
      SortedMap<Double, String> sizes = new TreeMap<>();
      letters.forEach((size, text) -> sizes.put(size, text.toString()));
      return sizes;
    }

    @Override
    protected void processTextPosition(TextPosition text) {
      double size = Math.round(text.getTextMatrix().getScalingFactorY() * 10) / 10.0;
      letters.computeIfAbsent(size, s -> new StringBuilder()).append(text.getUnicode());
      double place = text.getYDirAdj() / text.getPageHeight();
      lowest = place < FOOT ? Math.max(lowest, place) : lowest;
      super.processTextPosition(text);
    }
  }

  /** The numbers of the sheets, from 0, on which all of a text stands. */
  List<Integer> sheetsWith(String text) {
    return sheetsWithEvery(List.of(text));
  }

  /** The numbers of the sheets, from 0, on which all of every text stands. */
  List<Integer> sheetsWithEvery(List<String> texts) {
    List<String> bare = texts.stream().map(PrintedReport::bare).toList();
    return IntStream.range(0, sheets.size())
        .filter(sheet -> bare.stream().allMatch(sheets.get(sheet)::contains))
        .boxed()
        .toList();
  }

  /** The texts of which no sheet holds all. */
  List<String> lost(List<String> texts) {
    return texts.stream().filter(text -> sheetsWith(text).isEmpty()).toList();
  }

  /** The same letters however they are joined, without white space and marks of direction. */
  private static String bare(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("[\\s\\p{Z}\\p{Cf}]+", "");
  }
}
