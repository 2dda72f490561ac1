package org.dramatis.sample;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.dramatis.sample.Draws.Topic;

/** Everything that the retailer sells: the same articles in every sample. */
final class Assortment {
  private static final int ARTICLES_PER_DEPARTMENT = 28;
  private static final List<String> RANGES =
      List.of("Ashdown", "Brook", "Calder", "Dunmore", "Elm", "Fenwick", "Glen");

  /** The articles that everybody buys. */
  static final Assortment STANDARD = new Assortment();

  private final Map<Department, List<Product>> products;

  private Assortment() {
    Map<Department, List<Product>> all = new EnumMap<>(Department.class);
    for (Department department : Department.values()) {
      all.put(department, articles(department));
    }
    products = Collections.unmodifiableMap(all);
  }

  private static List<Product> articles(Department department) {
    Draws draws = Draws.of(0, department.code().hashCode(), Topic.ASSORTMENT);
    List<Product> articles = new ArrayList<>();
    for (int i = 0; i < ARTICLES_PER_DEPARTMENT; i++) {
      String sku = String.format(Locale.ROOT, "%s-%03d", department.code(), i + 1);
      String thing = department.articles().get(i % department.articles().size());
      String range = RANGES.get(i / department.articles().size());
      articles.add(new Product(sku, department, thing + ", " + range, price(draws, department)));
    }
    return List.copyOf(articles);
  }

  /** Cheap articles are more frequent than dear ones; prices end in 49, 95 or 99. */
  private static long price(Draws draws, Department department) {
    double ratio = department.highestPounds() / (double) department.lowestPounds();
    double pounds = department.lowestPounds() * StrictMath.pow(ratio, draws.unit());
    return 100 * (long) Math.floor(pounds) + draws.one(List.of(49, 95, 99));
  }

  /** The buying department's list of articles, by department, as lines of a file. */
  List<String> priceList() {
    Stream<String> articles =
        products.values().stream().flatMap(List::stream).map(Assortment::line);
    return Stream.concat(Stream.of("sku,department,name,list_price"), articles).toList();
  }

  private static String line(Product product) {
    return Csv.line(
        product.sku(),
        product.department().title(),
        product.name(),
        Csv.pounds(product.listPence()));
  }

  /** An article of a department; somebody who likes dear things takes the dearer of two. */
  Product choose(Draws draws, Department department, double likesDear) {
    Product one = draws.one(products.get(department));
    Product other = draws.one(products.get(department));
    boolean dear = draws.chance(likesDear);
    return (one.listPence() >= other.listPence()) == dear ? one : other;
  }
}
