package org.dramatis.sample.world;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dramatis.sample.world.Draws.Topic;

/** Everything that the retailer sells: the same articles in every sample. */
public final class Assortment {
  private static final int ARTICLES_PER_DEPARTMENT = 28;
  private static final List<String> RANGES =
      List.of("Ashdown", "Brook", "Calder", "Dunmore", "Elm", "Fenwick", "Glen");

  /** The articles that everybody buys. */
  public static final Assortment STANDARD = new Assortment();

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

  /** All articles, by department. */
  public List<Product> all() {
    return products.values().stream().flatMap(List::stream).toList();
  }

  /** An article of a department; somebody who likes dear things takes the dearer of two. */
  public Product choose(Draws draws, Department department, double likesDear) {
    Product one = draws.one(products.get(department));
    Product other = draws.one(products.get(department));
    boolean dear = draws.chance(likesDear);
    return (one.listPence() >= other.listPence()) == dear ? one : other;
  }
}
