package org.dramatis.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same rows give the same bytes. */
class SameBytesIT {
  @TempDir private Path folder;

  /**
   * How the same rows are delivered and read.
   *
   * @param files that hold the purchases
   * @param shuffle seeds the order of rows; 0 leaves it
   */
  private record Delivery(int files, long shuffle) {}

  @Test
  void howeverTheExtractIsSplitAndHoweverManyCoresThereAre() throws IOException {
    SmallProject project = SmallProject.in(folder);
    Job job = Job.on(project);
    List<String> results = new ArrayList<>();
    Program.Ended onOneCore = job.start(1, "derive").await();
    assertThat(onOneCore.exit()).as(onOneCore.output()).isZero();
    results.add(job.publishedText("segments.json"));
    for (Delivery delivery : List.of(new Delivery(3, 11), new Delivery(8, 12))) {
      project.deliverPurchases(delivery.files(), delivery.shuffle());
      job.derive();
      results.add(job.publishedText("segments.json"));
    }
    assertThat(results).allMatch(results.get(0)::equals);
    assertThat(results.get(0)).contains("\"in_scope\": 230");
  }
}
