package org.dramatis;

import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerJobStart;
import org.apache.spark.sql.SparkSession;
import org.dramatis.command.Engine;

/**
 * The one Spark session of all tests in a JVM, with the program's own settings. It is stopped when
 * the JVM ends.
 */
public final class LocalSpark {
  private static final Map<String, String> SETTINGS =
      Map.of(
          "spark.sql.shuffle.partitions", "2",
          "spark.sql.warehouse.dir", "target/spark-warehouse",
          "spark.driver.host", "127.0.0.1",
          "spark.driver.bindAddress", "127.0.0.1",
          "spark.ui.enabled", "false");

  private LocalSpark() {}

  /** The session, started by whoever asks first. */
  public static SparkSession session() {
    return Holder.SESSION;
  }

  /** How many Spark jobs some work runs. */
  public static int jobs(Runnable work) throws Exception {
    AtomicInteger jobs = new AtomicInteger();
    SparkListener counter =
        new SparkListener() {
          @Override
          public void onJobStart(SparkListenerJobStart start) {
            jobs.incrementAndGet();
          }
        };
    var context = session().sparkContext();
    context.listenerBus().waitUntilEmpty();
    context.addSparkListener(counter);
    try {
      work.run();
      context.listenerBus().waitUntilEmpty();
    } finally {
      context.removeSparkListener(counter);
    }
    return jobs.get();
  }

  private static SparkSession start() {
    SparkSession.Builder builder = SparkSession.builder().master("local[2]").appName("tests");
    Engine.SETTINGS.forEach(builder::config);
    SETTINGS.forEach(builder::config);
    SparkSession spark = builder.getOrCreate();
    spark.sparkContext().setLogLevel("OFF");
    return spark;
  }

  private static final class Holder {
    private static final SparkSession SESSION = start();
  }
}
