package org.dramatis.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.apache.hadoop.fs.FileUtil;
import org.dramatis.FolderCopy;

/**
 * A project of 240 customers in a temporary folder: frequent small buyers, rare large ones, and a
 * few who never bought.
 */
final class SmallProject {
  private static final String KEY =
      "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef";

  private final Path folder;

  private SmallProject(Path folder) {
    this.folder = folder;
  }

  /** Writes the project into an empty folder, its purchases in one file. */
  static SmallProject in(Path folder) {
    SmallProject project = new SmallProject(folder);
    project.write("conf/contracts/crm.odcs.yaml", contract("crm", "spine", "data/crm.csv", CRM));
    project.write(
        "conf/contracts/purchases.odcs.yaml",
        contract("purchases", "events", "data/purchases*.csv", PURCHASES));
    project.write("conf/features.yaml", FEATURES);
    project.write("conf/charter.yaml", "scope: \"orders > 0\"\nminimum_segment: 20\n");
    project.write(
        "conf/method.yaml", "k: {from: 2, to: 4}\nrestarts: 5\nbootstraps: 5\nreferences: 3\n");
    project.write("project.key", KEY + "\n");
    project.restrictKey();
    project.write("data/crm.csv", "customer_id,region\n" + String.join("\n", customers()) + "\n");
    project.deliverPurchases(1, 0);
    return project;
  }

  /**
   * A copy of the project in an empty folder, with a run that was derived and published: once in
   * this JVM, for all tests that ask.
   */
  static SmallProject derivedIn(Path folder) {
    FolderCopy.of(Derived.FOLDER, folder);
    return new SmallProject(folder);
  }

  /** The one run; its folder is deleted when the JVM ends. */
  private static final class Derived {
    private static final Path FOLDER = derive();

    private static Path derive() {
      try {
        Path folder = Files.createTempDirectory("small-project");
        Runtime.getRuntime()
            .addShutdownHook(new Thread(() -> FileUtil.fullyDelete(folder.toFile())));
        Job.on(SmallProject.in(folder)).derive();
        return folder;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** Replaces the purchases by the same rows in another order and in several files. */
  void deliverPurchases(int files, long shuffle) {
    List<String> rows = new ArrayList<>(purchases());
    if (shuffle != 0) {
      Collections.shuffle(rows, new Random(shuffle));
    }
    for (int i = 0; i < 10; i++) {
      delete("data/purchases-" + i + ".csv");
    }
    for (int i = 0; i < files; i++) {
      int from = rows.size() * i / files;
      int to = rows.size() * (i + 1) / files;
      write(
          "data/purchases-" + i + ".csv",
          "order_id,customer_id,ordered_on,amount\n"
              + String.join("\n", rows.subList(from, to))
              + "\n");
    }
  }

  Path conf() {
    return folder.resolve("conf");
  }

  Path workspace() {
    return folder.resolve("workspace");
  }

  Path key() {
    return folder.resolve("project.key");
  }

  /** Writes a file of the project. */
  void write(String name, String text) {
    try {
      Path file = folder.resolve(name);
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String read(String name) {
    try {
      return Files.readString(folder.resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void delete(String name) {
    try {
      Files.deleteIfExists(folder.resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void restrictKey() {
    try {
      Files.setPosixFilePermissions(
          key(), java.nio.file.attribute.PosixFilePermissions.fromString("rw-------"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> customers() {
    List<String> rows = new ArrayList<>();
    for (int i = 0; i < 240; i++) {
      rows.add("c%03d,%s".formatted(i, i % 3 == 0 ? "north" : "south"));
    }
    return rows;
  }

  private static List<String> purchases() {
    Random random = new Random(7);
    List<String> rows = new ArrayList<>();
    for (int i = 0; i < 230; i++) {
      boolean frequent = i % 2 == 0;
      int orders = frequent ? 12 + random.nextInt(6) : 1 + random.nextInt(2);
      for (int o = 0; o < orders; o++) {
        double amount =
            frequent ? 5 + random.nextInt(1000) / 100.0 : 80 + random.nextInt(6000) / 100.0;
        rows.add(
            String.format(
                Locale.ROOT,
                "o%03d-%02d,c%03d,2026-%02d-%02d,%.2f",
                i,
                o,
                i,
                1 + random.nextInt(6),
                1 + random.nextInt(28),
                amount));
      }
    }
    return rows;
  }

  private static String contract(String name, String role, String path, String properties) {
    return """
        apiVersion: v3.1.0
        kind: DataContract
        id: %1$s-1
        version: 1.0.0
        status: active
        servers:
          - {server: files, type: local, path: "%3$s", format: csv}
        team:
          name: %1$s team
        schema:
          - name: %1$s
            customProperties:
              - {property: dramatis.role, value: %2$s}
        """
            .formatted(name, role, path)
        + (role.equals("events")
            ? "      - {property: dramatis.eventTime, value: ordered_on}\n"
            : "")
        + "    properties:\n"
        + properties;
  }

  private static final String CRM =
      """
            - {name: customer_id, logicalType: string, primaryKey: true, required: true, classification: restricted}
            - {name: region, logicalType: string}
      """;

  private static final String PURCHASES =
      """
            - {name: order_id, logicalType: string, primaryKey: true, required: true}
            - name: customer_id
              logicalType: string
              classification: restricted
              relationships: [{type: foreignKey, to: crm.customer_id}]
            - {name: ordered_on, logicalType: date, required: true}
            - {name: amount, logicalType: number, physicalType: "decimal(10,2)", required: true}
      """;

  private static final String FEATURES =
      """
      revenue: spend
      features:
        - name: orders
          from: purchases
          value: count(*)
          unit: orders
          absent: 0
          transform: log1p
          role: cluster
          says: {high: "Order often: {value}, everyone {overall}."}
        - name: basket
          from: purchases
          value: avg(amount)
          unit: GBP
          transform: log1p
          role: cluster
          says: {high: "Large orders: {value}, everyone {overall}."}
        - {name: spend, from: purchases, value: sum(amount), unit: GBP, absent: 0, role: describe}
        - {name: region, from: crm, value: region, role: describe}
      """;
}
