package org.dramatis.pipeline;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.util.SerializableConfiguration;
import org.dramatis.run.manifest.FileDigest;
import org.dramatis.run.manifest.FileDigest.ListedFile;
import org.dramatis.run.manifest.OutputFile;
import org.dramatis.run.manifest.OutputHasher;

/** Hashes files in tasks of the cluster, because they may be many and large. */
public record FileHasher(SparkSession spark) implements OutputHasher {
  @Override
  public List<OutputFile> hash(Path root, List<ListedFile> files) {
    Map<String, String> digests = digests(files.stream().map(file -> uri(root, file)).toList());
    return files.stream()
        .map(file -> new OutputFile(file.path(), file.bytes(), digests.get(uri(root, file))))
        .toList();
  }

  private static String uri(Path root, ListedFile file) {
    return new Path(root, file.path()).toString();
  }

  /** SHA-256 of files by URI. */
  Map<String, String> digests(List<String> uris) {
    if (uris.isEmpty()) {
      return Map.of();
    }
    JavaSparkContext context = new JavaSparkContext(spark.sparkContext());
    var hadoop =
        context.broadcast(new SerializableConfiguration(context.sc().hadoopConfiguration()));
    int tasks = Math.min(uris.size(), Math.max(4, 4 * context.defaultParallelism()));
    try {
      return new HashMap<>(
          context
              .parallelize(uris, tasks)
              .mapToPair(
                  uri -> {
                    Path path = new Path(uri);
                    Configuration configuration = hadoop.value().value();
                    return new scala.Tuple2<>(
                        uri, FileDigest.of(path.getFileSystem(configuration), path));
                  })
              .collectAsMap());
    } finally {
      hadoop.destroy();
    }
  }
}
