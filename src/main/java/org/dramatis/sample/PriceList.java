package org.dramatis.sample;

import java.util.List;
import java.util.stream.Stream;

/** The buying department's list of articles. */
final class PriceList {
  private PriceList() {}

  /** The file's lines. */
  static List<String> lines() {
    Stream<String> articles =
        Assortment.STANDARD.all().stream()
            .map(
                product ->
                    Csv.line(
                        product.sku(),
                        product.department().title(),
                        product.name(),
                        Csv.pounds(product.listPence())));
    return Stream.concat(Stream.of("sku,department,name,list_price"), articles).toList();
  }
}
