package org.dramatis.report.card;

/** The letters that the program carries for what is drawn without a browser, in the order asked. */
enum Typeface {
  SANS("NotoSans-Regular.ttf", "Noto Sans", 400),
  SANS_BOLD("NotoSans-Bold.ttf", "Noto Sans", 700),
  SERIF("NotoSerif-Regular.ttf", "Noto Serif", 400),
  ARABIC("NotoNaskhArabic-Regular.ttf", "Noto Naskh Arabic", 400),
  ARABIC_BOLD("NotoNaskhArabic-Bold.ttf", "Noto Naskh Arabic", 700),
  /** Hebrew, and signs. */
  SIGNS("DejaVuSans.ttf", "DejaVu Sans", 400),
  /** Chinese, Japanese and Korean. */
  EAST_ASIAN("DroidSansFallbackFull.ttf", "Droid Sans Fallback", 400);

  private final String file;
  private final String family;
  private final int weight;

  Typeface(String file, String family, int weight) {
    this.file = "fonts/" + file;
    this.family = family;
    this.weight = weight;
  }

  String file() {
    return file;
  }

  String family() {
    return family;
  }

  /** As style sheets count it: 400 is regular, 700 bold. */
  int weight() {
    return weight;
  }
}
