package org.dramatis.cluster;

import java.util.List;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.SparkSession;

/** Runs each piece as a Spark task: many small fits are cheap as tasks and dear as jobs. */
final class SparkWorkers implements Workers {
  private final JavaSparkContext spark;

  SparkWorkers(SparkSession spark) {
    this.spark = new JavaSparkContext(spark.sparkContext());
  }

  @Override
  public <S, T, R> List<R> run(S shared, List<T> tasks, Piece<S, T, R> piece) {
    if (tasks.isEmpty()) {
      return List.of();
    }
    Broadcast<S> broadcast = spark.broadcast(shared);
    try {
      return spark
          .parallelize(tasks, tasks.size())
          .map(task -> piece.of(broadcast.value(), task))
          .collect();
    } finally {
      broadcast.destroy();
    }
  }
}
