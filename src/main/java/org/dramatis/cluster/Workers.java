package org.dramatis.cluster;

import java.io.Serializable;
import java.util.List;
import org.apache.spark.sql.SparkSession;

/**
 * Where independent pieces of work run. A piece is a pure function of what is shared and of its
 * task, and results come in the order of tasks: how many workers there are, and which is first,
 * changes nothing.
 */
public interface Workers {

  /**
   * Does a piece of work for each task.
   *
   * @param shared what every piece looks at, such as the selection sample; serialisable
   * @param tasks serialisable
   * @param piece what is done; its results are serialisable
   * @return one result per task, in their order
   */
  <S, T, R> List<R> run(S shared, List<T> tasks, Piece<S, T, R> piece);

  /** What is done for one task. */
  @FunctionalInterface
  interface Piece<S, T, R> extends Serializable {
    /** The result, which depends on nothing else. */
    R of(S shared, T task);
  }

  /** One Spark task for each piece, over what is shared as a broadcast. */
  static Workers of(SparkSession spark) {
    return new SparkWorkers(spark);
  }
}
