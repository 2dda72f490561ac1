package org.dramatis.sample.world;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.dramatis.sample.world.Draws.Topic;

/** Departments of the retailer and everything that they sell: the same articles in every sample. */
public enum Department {
  KITCHEN("KIT", "Kitchen", 4, 90, "Saucepan, Frying pan, Mixing bowl, Knife"),
  TABLEWARE("TAB", "Tableware", 5, 80, "Plate set, Glass set, Teapot, Tray"),
  BEDDING("BED", "Bedding", 12, 160, "Duvet, Pillow, Sheet set, Throw"),
  LIGHTING("LIG", "Lighting", 9, 190, "Floor lamp, Pendant, Table lamp, Spot"),
  FURNITURE("FUR", "Furniture", 35, 420, "Chair, Shelf, Side table, Chest"),
  DECOR("DEC", "Decor", 4, 95, "Mirror, Cushion, Vase, Frame"),
  GIFTS("GIF", "Gifts", 5, 70, "Candle, Gift box, Photo album, Scarf"),
  PAINT_AND_TOOLS("PNT", "Paint and tools", 3, 120, "Paint, Drill, Brush, Filler"),
  GARDEN("GRD", "Garden", 3, 150, "Planter, Seeds, Hose, Garden chair");

  private static final String RANGES = "Ashdown, Brook, Calder, Dunmore, Elm, Fenwick, Glen";

  private final String title;
  private final String articles;

  // An unmodifiable list.
  @SuppressWarnings("ImmutableEnumChecker")
  private final List<Product> products;

  /** An article: its number, who sells it, the name on its label, its list price in pence. */
  public record Product(String sku, Department department, String name, long listPence) {}

  Department(String code, String title, int lowestPounds, int highestPounds, String articles) {
    this.title = title;
    this.articles = articles;
    Draws draws = Draws.of(0, code.hashCode(), Topic.ASSORTMENT);
    List<Product> all = new ArrayList<>();
    for (String range : List.of(RANGES.split(", "))) {
      for (String article : articles()) {
        String sku = String.format(Locale.ROOT, "%s-%03d", code, all.size() + 1);
        long price = price(draws, lowestPounds, highestPounds);
        all.add(new Product(sku, this, article + ", " + range, price));
      }
    }
    this.products = List.copyOf(all);
  }

  /** Cheap articles are more frequent than dear ones; prices end in 49, 95 or 99. */
  private static long price(Draws draws, int lowestPounds, int highestPounds) {
    double ratio = highestPounds / (double) lowestPounds;
    double pounds = lowestPounds * StrictMath.pow(ratio, draws.unit());
    return 100 * (long) Math.floor(pounds) + draws.one(List.of(49, 95, 99));
  }

  /** As it stands over the door. */
  public String title() {
    return title;
  }

  /** What kinds of things it sells; also what people search for. */
  public List<String> articles() {
    return List.of(articles.split(", "));
  }

  /** All articles of the retailer, by department. */
  public static Stream<Product> assortment() {
    return Arrays.stream(values()).flatMap(department -> department.products.stream());
  }

  /** One of its articles; somebody who likes dear things takes the dearer of two. */
  public Product choose(Draws draws, double likesDear) {
    Product one = draws.one(products);
    Product other = draws.one(products);
    boolean dear = draws.chance(likesDear);
    return (one.listPence() >= other.listPence()) == dear ? one : other;
  }
}
