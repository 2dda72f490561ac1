package org.dramatis.sample;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.SparkSession;
import org.dramatis.run.manifest.OutputFile;
import org.dramatis.sample.extract.Csv;
import org.dramatis.sample.extract.LineFile;
import org.dramatis.sample.people.CustomerType;
import org.dramatis.sample.people.Person;
import org.dramatis.sample.people.Population;
import org.dramatis.sample.world.Delivery;
import org.dramatis.sample.world.Department;
import org.dramatis.sample.world.Department.Product;
import org.dramatis.yaml.Spelling;

/** Writes a sample; the only class here that knows Spark. */
public final class SampleWriter {
  private SampleWriter() {}

  /**
   * Writes a sample in parallel. The files do not depend on how many tasks there are.
   *
   * @param spark whose tasks write; they must see the target folder
   * @param target the sample's folder; a sample that stands there is replaced
   * @return every extract file, in the order of paths
   * @throws IOException when the folder cannot be written
   * @throws org.dramatis.yaml.ConfigurationException when the folder holds deliveries that are not
   *     a sample's
   */
  public static List<OutputFile> write(SparkSession spark, SampleSpec spec, Path target)
      throws IOException {
    SampleFolder folder = new SampleFolder(target);
    folder.clear();
    List<OutputFile> files = new ArrayList<>(writeParts(spark, spec, target));
    for (Delivery delivery : Delivery.values()) {
      files.add(writePrices(target, delivery));
    }
    writeTruth(spec, target);
    files.sort(Comparator.comparing(OutputFile::path));
    folder.mark(spec, files);
    return List.copyOf(files);
  }

  private static List<OutputFile> writeParts(SparkSession spark, SampleSpec spec, Path target) {
    String root = target.toAbsolutePath().toString();
    List<SamplePart> parts =
        IntStream.range(0, SamplePart.count(spec))
            .mapToObj(number -> new SamplePart(spec, number, root))
            .toList();
    return JavaSparkContext.fromSparkContext(spark.sparkContext())
        .parallelize(parts, parts.size())
        .flatMap(part -> part.write().iterator())
        .collect();
  }

  private static OutputFile writePrices(Path target, Delivery delivery) throws IOException {
    String path = SampleFolder.delivery(delivery) + "products/products.csv";
    try (LineFile file = new LineFile(target, path)) {
      file.add("sku,department,name,list_price");
      for (Product product : Department.assortment().toList()) {
        String department = product.department().title();
        String price = Csv.pounds(product.listPence());
        file.add(Csv.line(product.sku(), department, product.name(), price));
      }
      return file.finish();
    }
  }

  private static void writeTruth(SampleSpec spec, Path target) throws IOException {
    Population population = spec.population();
    try (LineFile file = new LineFile(target, SampleFolder.TRUTH)) {
      file.add("customer_id,type,second_type,kind,duplicate_of");
      for (int index = 0; index < spec.customers(); index++) {
        file.add(truth(population.person(index)));
      }
      file.finish();
    }
  }

  /** What nobody at the retailer knows: of which type a customer is. */
  private static String truth(Person person) {
    List<CustomerType> types = person.nature().types();
    OptionalInt original = person.duplicateOf();
    return Csv.line(
        person.customerId(),
        types.isEmpty() ? "" : types.get(0).name(),
        types.size() < 2 ? "" : types.get(1).name(),
        Spelling.of(person.nature().kind()),
        original.isPresent() ? Person.customerId(original.getAsInt()) : "");
  }
}
