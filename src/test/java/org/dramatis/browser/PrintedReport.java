package org.dramatis.browser;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/**
 * A report printed into a PDF file.
 *
 * @param sheets the text of each sheet of A4 paper, without white space
 */
record PrintedReport(List<String> sheets) {

  /** Prints a page as it is, its folds folded. */
  static PrintedReport of(Page page) {
    byte[] pdf = page.pdf(new Page.PdfOptions().setPreferCSSPageSize(true));
    try (PDDocument document = Loader.loadPDF(pdf)) {
      List<String> sheets = new ArrayList<>();
      PDFTextStripper stripper = new PDFTextStripper();
      for (int sheet = 1; sheet <= document.getNumberOfPages(); sheet++) {
        stripper.setStartPage(sheet);
        stripper.setEndPage(sheet);
        sheets.add(bare(stripper.getText(document)));
      }
      return new PrintedReport(sheets);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
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
