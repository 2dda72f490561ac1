package org.dramatis.report.card;

import com.openhtmltopdf.bidi.support.ICUBidiReorderer;
import com.openhtmltopdf.bidi.support.ICUBidiSplitter;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.ZoneOffset;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.TimeZone;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.dramatis.persona.Persona;
import org.dramatis.report.Resource;

/**
 * A card as a PDF file that brings its letters along and can be read aloud: with tags, a title and
 * a language. Its day is the day on which the persona was published.
 */
final class CardPdf {
  private CardPdf() {}

  static byte[] of(CardView card) {
    XRLog.setLoggingEnabled(false);
    ByteArrayOutputStream pdf = new ByteArrayOutputStream();
    try (BatikSVGDrawer drawer = new BatikSVGDrawer();
        PdfBoxRenderer renderer = builder(card, drawer).buildPdfRenderer()) {
      renderer.layout();
      renderer.createPDFWithoutClosing();
      write(renderer.getPdfDocument(), card.persona(), pdf);
    } catch (IOException e) {
      throw new UncheckedIOException("The card of " + card.id() + " cannot be drawn", e);
    }
    return pdf.toByteArray();
  }

  private static PdfRendererBuilder builder(CardView card, BatikSVGDrawer drawer) {
    PdfRendererBuilder builder = new PdfRendererBuilder();
    builder.withHtmlContent(CardPage.onPaper(card), null);
    builder.useSVGDrawer(drawer);
    builder.useUnicodeBidiSplitter(new ICUBidiSplitter.ICUBidiSplitterFactory());
    builder.useUnicodeBidiReorderer(new ICUBidiReorderer());
    builder.defaultTextDirection(PdfRendererBuilder.TextDirection.LTR);
    builder.usePdfUaAccessibility(true);
    builder.withProducer("Dramatis");
    builder.useUriResolver((base, uri) -> uri.startsWith("data:") ? uri : null);
    for (Typeface face : Typeface.values()) {
      builder.useFont(
          () -> Resource.open("card/" + face.file()),
          face.family(),
          face.weight(),
          FontStyle.NORMAL,
          true);
    }
    return builder;
  }

  /** The same card gives the same bytes: neither the clock nor chance is in them. */
  private static void write(PDDocument document, Persona persona, ByteArrayOutputStream pdf)
      throws IOException {
    PDDocumentInformation information = document.getDocumentInformation();
    Calendar published = GregorianCalendar.from(persona.published().atStartOfDay(ZoneOffset.UTC));
    published.setTimeZone(TimeZone.getTimeZone("UTC"));
    information.setCreationDate(published);
    information.setModificationDate(published);
    document.setDocumentId(0L);
    document.save(pdf);
  }
}
