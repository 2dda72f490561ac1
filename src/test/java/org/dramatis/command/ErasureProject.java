package org.dramatis.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.dramatis.LocalSpark;

/**
 * The small project with identifiers that stand in no digest by chance, and with rows that are
 * rejected for a value of their own and because others contradict them.
 */
record ErasureProject(SmallProject small, Job job) {

  static ErasureProject in(Path folder) {
    SmallProject small = SmallProject.in(folder);
    ErasureProject project = new ErasureProject(small, Job.on(small));
    project.rename("data/crm.csv", "");
    project.deliver(1, 0);
    return project;
  }

  /** The name of a customer in every extract. */
  static String person(int i) {
    return "person-%03d".formatted(i);
  }

  /** Delivers the purchases, the contradicting and the broken ones among them. */
  void deliver(int files, long shuffle) {
    small.deliverPurchases(files, shuffle);
    for (int i = 0; i < files; i++) {
      StringBuilder more = new StringBuilder();
      for (int who = 10; who < 14 && i == 0; who++) {
        more.append("double-%1$d,c0%1$d,2026-03-01,5.00\n".formatted(who))
            .append("double-%1$d,c0%1$d,2026-03-01,6.00\n".formatted(who))
            .append("broken-%1$d,c0%1$d,2026-03-02,much\n".formatted(who));
      }
      rename("data/purchases-" + i + ".csv", more.toString());
    }
  }

  /** Delivers the list of customers with one more on it. */
  void deliverOneMore() {
    small.write("data/crm.csv", small.read("data/crm.csv") + person(900) + ",east\n");
  }

  private void rename(String file, String more) {
    String text = small.read(file) + more;
    small.write(file, text.replaceAll("(?m)(^|,)c(\\d{3}),", "$1person-$2,"));
  }

  /** Writes a list of people and returns its name. */
  String list(String... lines) {
    small.write("erase.txt", String.join("\n", lines) + "\n");
    return small.conf().resolveSibling("erase.txt").toString();
  }

  /** What the program makes of an identifier: 128 bits of HMAC-SHA-256. */
  String pseudonym(String identifier) {
    try {
      byte[] key = Files.readString(small.key()).strip().getBytes(StandardCharsets.UTF_8);
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      byte[] digest = mac.doFinal(identifier.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, 16);
    } catch (IOException | GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Every file below a folder of the workspace, hidden ones too. */
  List<Path> files(String folder) {
    try (Stream<Path> all = Files.walk(job.workspace().resolve(folder))) {
      return all.filter(Files::isRegularFile).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The rows of all Parquet files below a folder of the workspace, as JSON, sorted. */
  List<String> rows(String folder) {
    List<String> rows = new ArrayList<>();
    for (Path file : files(folder)) {
      if (file.toString().endsWith(".parquet")) {
        rows.addAll(LocalSpark.session().read().parquet(file.toString()).toJSON().collectAsList());
      }
    }
    rows.sort(null);
    return rows;
  }

  /** Those rows that name none of some people. */
  static List<String> without(List<String> rows, List<String> people) {
    return rows.stream().filter(row -> people.stream().noneMatch(row::contains)).toList();
  }

  /** Every byte of the workspace, one text a file. */
  List<String> bytes() {
    return files("").stream()
        .map(
            file -> {
              try {
                return Files.readString(file, StandardCharsets.ISO_8859_1);
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            })
        .toList();
  }
}
