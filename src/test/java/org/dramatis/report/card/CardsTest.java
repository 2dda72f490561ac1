package org.dramatis.report.card;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.dramatis.feature.catalog.Icon;
import org.dramatis.persona.Persona;
import org.dramatis.persona.Picture;
import org.dramatis.report.Golden;
import org.dramatis.report.HostileTexts;
import org.dramatis.report.chart.Illustration;
import org.dramatis.report.chart.PersonaColour;
import org.dramatis.yaml.Spelling;
import org.junit.jupiter.api.Test;

/** The files of a cast. */
class CardsTest {
  private static final List<CardFile> FILES = Cards.of(CastFixture.cast());

  private static final Pattern IN_A_TAG = Pattern.compile("<[^>]*\" onmouseover");

  private static CardFile file(String name) {
    return FILES.stream().filter(file -> file.name().equals(name)).findFirst().orElseThrow();
  }

  private static CardSet alone(Persona persona) {
    return CastFixture.set(List.of(CardSet.Member.asSigned(persona)));
  }

  private static CardFile of(Persona persona, String ending) {
    return Cards.of(alone(persona)).stream()
        .filter(file -> file.name().equals(persona.id() + ending))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void aCardIsAsItWasLookedAtAndApproved() {
    Golden.assertSame("card.html", file("P-004.html").text());
  }

  @Test
  void thereIsAFileOfEachKindForEachPersonaAndForTheCast() {
    assertThat(FILES)
        .extracting(CardFile::name)
        .contains("P-004.html", "P-004.pdf", "P-004.png", "P-004.svg", "P-002.html")
        .contains("cast.html", "desk.html", "personas.csv")
        .isSorted()
        .hasSize(7 * 4 + 3);
  }

  @Test
  void theSameCastGivesTheSameBytes() {
    assertThat(Cards.of(CastFixture.cast())).isEqualTo(FILES);
  }

  @Test
  void everyObjectOfTheCatalogueIsDrawn() {
    assertThat(Arrays.stream(Icon.values()).map(Spelling::of)).allMatch(Illustration::knows);
  }

  @Test
  void aPdfFileHasTwoPagesALanguageATitleAndTags() throws IOException {
    try (PDDocument pdf = Loader.loadPDF(file("P-004.pdf").content())) {
      assertThat(pdf.getNumberOfPages()).isEqualTo(2);
      assertThat(pdf.getDocumentInformation().getTitle()).isEqualTo("Robin Hale, persona P-004");
      assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("en");
      assertThat(pdf.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
      assertThat(pdf.getDocumentCatalog().getStructureTreeRoot()).isNotNull();
      assertThat(new PDFTextStripper().getText(pdf))
          .contains("Robin Hale", "SIGNED", "5 of 5 hold", "marketing finds out by 30 September");
    }
  }

  @Test
  void everyPdfFileHasTwoPagesOnWhichNothingRunsIntoTheFootOrIsTooSmall() throws IOException {
    List<CardFile> files = new ArrayList<>(FILES);
    files.addAll(Cards.of(CastFixture.typed()));
    for (CardFile file : files) {
      if (!file.name().endsWith(".pdf")) {
        continue;
      }
      try (PDDocument pdf = Loader.loadPDF(file.content())) {
        assertThat(pdf.getNumberOfPages()).as(file.name()).isEqualTo(2);
        Letters letters = new Letters();
        letters.getText(pdf);
        assertThat(letters.smallest).as(file.name()).isGreaterThan(7.95);
        assertThat(letters.covered).as(file.name()).isEmpty();
      }
    }
  }

  /** How small letters are, and which stand upon another. */
  private static final class Letters extends PDFTextStripper {
    private final List<TextPosition> page = new ArrayList<>();
    private final List<String> covered = new ArrayList<>();
    private double smallest = Double.MAX_VALUE;

    @Override
    protected void startPage(PDPage started) {
      page.clear();
    }

    @Override
    protected void processTextPosition(TextPosition text) {
      smallest = Math.min(smallest, text.getTextMatrix().getScalingFactorY());
      if (!text.getUnicode().isBlank()) {
        page.stream()
            .filter(other -> covers(other, text))
            .forEach(other -> covered.add(other.getUnicode() + text.getUnicode()));
        page.add(text);
      }
      super.processTextPosition(text);
    }

    private static boolean covers(TextPosition one, TextPosition other) {
      double x = Math.abs(one.getXDirAdj() - other.getXDirAdj());
      double y = Math.abs(one.getYDirAdj() - other.getYDirAdj());
      return x < 1 && y < 5;
    }
  }

  @Test
  void arabicAndChineseNamesAreInThePdfFilesAndPictures() throws IOException {
    try (PDDocument arabic = Loader.loadPDF(file("P-005.pdf").content());
        PDDocument chinese = Loader.loadPDF(file("P-008.pdf").content())) {
      assertThat(new PDFTextStripper().getText(chinese)).contains(CastFixture.CHINESE);
      String text =
          Normalizer.normalize(new PDFTextStripper().getText(arabic), Normalizer.Form.NFKC);
      assertThat(text).containsPattern("[\\p{IsArabic}]{4}");
    }
    OutlinedText letters = new OutlinedText();
    String joined =
        letters.path("\u0644\u064a", Typeface.SERIF, 10, new OutlinedText.Place(50, 10));
    String apart =
        letters.path("\u0644", Typeface.SERIF, 10, new OutlinedText.Place(50, 10))
            + letters.path("\u064a", Typeface.SERIF, 10, new OutlinedText.Place(50, 10));
    assertThat(joined).isNotEmpty().isNotEqualTo(apart);
  }

  @Test
  void aPictureForSlidesNeedsNothingFromOutside() throws IOException {
    assertThat(file("P-004.svg").text())
        .contains("<title>Robin Hale</title>")
        .doesNotContain("<text", "font-family", "<script", "href=");
    assertThat(ImageIO.read(new ByteArrayInputStream(file("P-004.png").content())).getWidth())
        .isEqualTo(1600);
  }

  @Test
  void gapsHaveAnOwnerAndADate() {
    assertThat(of(CastFixture.empty(), ".html").text())
        .contains("No name yet", "PROVISIONAL", "care finds out by 30 September 2026");
  }

  @Test
  void everyonesPageSaysHowManyAreNotSigned() {
    assertThat(file("cast.html").text())
        .contains("say their names. One is provisional and one is expired.");
  }

  @Test
  void anExpiredOneSaysSoAndARetiredOneWhatReplacedIt() {
    assertThat(file("P-007.html").text()).contains(">EXPIRED<");
    assertThat(file("P-002.html").text())
        .contains(">RETIRED<", "Retired on 14 July 2026: the group was two crowds.")
        .contains("In its place: Robin Hale (P-004)");
  }

  @Test
  void aPictureThatWasSuppliedReplacesTheDrawing() {
    Picture picture =
        new Picture(
            "image/png",
            Base64.getEncoder().encodeToString(file("P-009.png").content()),
            "",
            "0",
            "A hand with an apple",
            "CC BY 4.0, E. Maker");
    String card = of(OddPersonas.pictured(picture), ".html").text();
    assertThat(card)
        .contains("src=\"data:image/png;base64,", "alt=\"A hand with an apple\"")
        .contains("CC BY 4.0, E. Maker")
        .doesNotContain("class=\"drawing\"");
    assertThat(of(OddPersonas.pictured(picture), ".pdf").content().length)
        .isGreaterThan(file("P-004.pdf").content().length);
  }

  @Test
  void textsOfPeopleAreTextEverywhere() {
    Persona persona =
        CastFixture.named(11, HostileTexts.SCRIPT + HostileTexts.ATTRIBUTE, 1, List.of("x<"));
    for (CardFile file : Cards.of(alone(persona))) {
      if (file.name().endsWith(".csv")) {
        continue;
      }
      assertThat(file.text().contains("<script")).as(file.name()).isFalse();
      assertThat(IN_A_TAG.matcher(file.text()).find()).as(file.name()).isFalse();
    }
  }

  @Test
  void whatASpreadsheetWouldComputeIsText() {
    Persona persona = CastFixture.named(11, HostileTexts.FORMULA, 1, List.of());
    assertThat(PersonasCsv.of(alone(persona)))
        .contains("\r\nP-011,2,'=cmd|")
        .doesNotContain(",=cmd");
    assertThat(PersonasCsv.of(CastFixture.cast()).split("\r\n")).hasSize(8);
  }

  @Test
  void coloursCarryWhiteTextAndDiffer() {
    List<String> accents =
        IntStream.range(0, PersonaColour.COUNT)
            .mapToObj(place -> PersonaColour.of(place).accent())
            .toList();
    assertThat(accents).doesNotHaveDuplicates().hasSizeGreaterThanOrEqualTo(8);
    assertThat(PersonaColour.of(PersonaColour.COUNT)).isEqualTo(PersonaColour.of(0));
  }
}
