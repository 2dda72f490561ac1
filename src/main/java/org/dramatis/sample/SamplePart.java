package org.dramatis.sample;

import java.io.IOException;
import java.io.Serializable;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
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

  List<OutputFile> write() throws IOException {
    Map<Delivery, Map<Extract, LineFile>> files = new EnumMap<>(Delivery.class);
    try {
      for (Delivery delivery : Delivery.values()) {
        files.put(delivery, new EnumMap<>(Extract.class));
        for (Extract extract : Extract.values()) {
          LineFile file = new LineFile(Path.of(root), path(delivery, extract));
          files.get(delivery).put(extract, file);
          if (!extract.header().isEmpty()) {
            file.add(extract.header());
          }
        }
      }
      fill(files);
      List<OutputFile> finished = new ArrayList<>();
      for (Map<Extract, LineFile> delivery : files.values()) {
        for (LineFile file : delivery.values()) {
          finished.add(file.finish());
        }
      }
      return finished;
    } finally {
      for (Map<Extract, LineFile> delivery : files.values()) {
        for (LineFile file : delivery.values()) {
          file.close();
        }
      }
    }
  }

  private void fill(Map<Delivery, Map<Extract, LineFile>> files) throws IOException {
    Population population = spec.population();
    int end = Math.min(spec.customers(), (number + 1) * CUSTOMERS);
    for (int index = number * CUSTOMERS; index < end; index++) {
      Dossier dossier = Life.of(index, population);
      for (Extract extract : Extract.values()) {
        for (Extract.Row row : extract.rows(dossier)) {
          files.get(row.delivery()).get(extract).add(row.text());
        }
      }
    }
  }

  private String path(Delivery delivery, Extract extract) {
    String part = count(spec) == 1 ? "" : String.format(Locale.ROOT, "-%05d", number);
    return SampleFolder.delivery(delivery) + extract.path(part);
  }
}
