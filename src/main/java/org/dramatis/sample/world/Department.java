package org.dramatis.sample.world;

import java.util.List;

/** Departments of the retailer: what they are called, what they sell, and for how much. */
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

  private final String code;
  private final String title;
  private final int lowestPounds;
  private final int highestPounds;
  private final String articles;

  Department(String code, String title, int lowestPounds, int highestPounds, String articles) {
    this.code = code;
    this.title = title;
    this.lowestPounds = lowestPounds;
    this.highestPounds = highestPounds;
    this.articles = articles;
  }

  /** Three letters, the beginning of the department's article numbers. */
  String code() {
    return code;
  }

  /** As it stands over the door. */
  public String title() {
    return title;
  }

  /** The cheapest article, in pounds. */
  int lowestPounds() {
    return lowestPounds;
  }

  /** The dearest article, in pounds. */
  int highestPounds() {
    return highestPounds;
  }

  /** What kinds of things it sells; also what people search for. */
  public List<String> articles() {
    return List.of(articles.split(", "));
  }
}
