package org.dramatis.sample;

import java.io.IOException;
import java.io.Serializable;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dramatis.run.manifest.OutputFile;

/**
 * The files about a range of customers: one per department and delivery.
 *
 * @param spec the sample
 * @param number of the part, from 0
 * @param root the sample's folder
 */
record SamplePart(SampleSpec spec, int number, String root) implements Serializable {
  /** So many customers share their files: enough to fill them, few enough to spread the work. */
  private static final int CUSTOMERS = 10_000;

  /** How many parts a sample has. */
  static int count(SampleSpec spec) {
    return (spec.customers() + CUSTOMERS - 1) / CUSTOMERS;
  }

  /** Writes the files. */
  List<OutputFile> write() throws IOException {
    Map<Delivery, Map<Extract, LineFile>> files = new EnumMap<>(Delivery.class);
    try {
      open(files);
      Population population = spec.population();
      int end = Math.min(spec.customers(), (number + 1) * CUSTOMERS);
      for (int index = number * CUSTOMERS; index < end; index++) {
        Dossier dossier = Dossier.of(index, population);
        for (Extract extract : Extract.ALL) {
          for (Extract.Row row : extract.rows(dossier)) {
            files.get(row.delivery()).get(extract).add(row.text());
          }
        }
      }
      return finish(files);
    } finally {
      for (Map<Extract, LineFile> delivery : files.values()) {
        for (LineFile file : delivery.values()) {
          file.close();
        }
      }
    }
  }

  private void open(Map<Delivery, Map<Extract, LineFile>> files) throws IOException {
    for (Delivery delivery : Delivery.values()) {
      files.put(delivery, new LinkedHashMap<>());
      for (Extract extract : Extract.ALL) {
        LineFile file = new LineFile(Path.of(root), path(delivery, extract));
        files.get(delivery).put(extract, file);
        if (extract.header().isPresent()) {
          file.add(extract.header().get());
        }
      }
    }
  }

  private static List<OutputFile> finish(Map<Delivery, Map<Extract, LineFile>> files)
      throws IOException {
    List<OutputFile> finished = new ArrayList<>();
    for (Map<Extract, LineFile> delivery : files.values()) {
      for (LineFile file : delivery.values()) {
        finished.add(file.finish());
      }
    }
    return finished;
  }

  private String path(Delivery delivery, Extract extract) {
    String part = count(spec) == 1 ? "" : String.format(Locale.ROOT, "-%05d", number);
    return SampleFolder.delivery(delivery)
        + extract.folder()
        + "/"
        + extract.stem()
        + part
        + extract.suffix();
  }
}
