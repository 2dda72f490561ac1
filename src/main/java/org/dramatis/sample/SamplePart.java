package org.dramatis.sample;

import java.io.IOException;
import java.io.Serializable;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dramatis.run.manifest.OutputFile;
import org.dramatis.sample.extract.Extract;
import org.dramatis.sample.extract.LineFile;
import org.dramatis.sample.life.Dossier;
import org.dramatis.sample.life.Life;
import org.dramatis.sample.people.Population;
import org.dramatis.sample.world.Delivery;

/** The files about a range of customers, counted from 0: one per department and delivery. */
record SamplePart(SampleSpec spec, int number, String root) implements Serializable {
  /** So many customers share their files: enough to fill them, few enough to spread the work. */
  private static final int CUSTOMERS = 10_000;

  static int count(SampleSpec spec) {
    return (spec.customers() + CUSTOMERS - 1) / CUSTOMERS;
  }

  private record Target(Delivery delivery, Extract extract) {}

  List<OutputFile> write() throws IOException {
    Map<Target, LineFile> files = new LinkedHashMap<>();
    try {
      for (Delivery delivery : Delivery.values()) {
        for (Extract extract : Extract.values()) {
          files.put(
              new Target(delivery, extract), new LineFile(Path.of(root), path(delivery, extract)));
        }
      }
      fill(files);
      List<OutputFile> finished = new ArrayList<>();
      for (LineFile file : files.values()) {
        finished.add(file.finish());
      }
      return finished;
    } finally {
      for (LineFile file : files.values()) {
        file.close();
      }
    }
  }

  private void fill(Map<Target, LineFile> files) throws IOException {
    for (Map.Entry<Target, LineFile> file : files.entrySet()) {
      String header = file.getKey().extract().header();
      if (!header.isEmpty()) {
        file.getValue().add(header);
      }
    }
    Population population = spec.population();
    int end = Math.min(spec.customers(), (number + 1) * CUSTOMERS);
    for (int index = number * CUSTOMERS; index < end; index++) {
      Dossier dossier = Life.of(index, population);
      for (Extract extract : Extract.values()) {
        for (Extract.Row row : extract.rows(dossier)) {
          files.get(new Target(row.delivery(), extract)).add(row.text());
        }
      }
    }
  }

  private String path(Delivery delivery, Extract extract) {
    String part = count(spec) == 1 ? "" : String.format(Locale.ROOT, "-%05d", number);
    return SampleFolder.delivery(delivery) + extract.path(part);
  }
}
