package org.dramatis.cluster;

import java.io.Serializable;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.SparkSession;

/**
 * Where independent pieces of work run. A piece is a pure function of what is shared and of its
 * task, and results come in the order of tasks: how many workers there are, and which is first,
 * changes nothing.
 */
public interface Workers {

  /**
   * Does a piece of work for each task. What is shared, tasks and results are serialisable.
   *
   * @return one result per task, in their order
   */
  <S, T, R> List<R> run(S shared, List<T> tasks, Piece<S, T, R> piece);

  /** What is done for one task. */
  @FunctionalInterface
  interface Piece<S, T, R> extends Serializable {
    /** The result, which depends on nothing else. */
    R of(S shared, T task);
  }

  /** One of the times that a task is done; random choices depend on its number, from 0. */
  record Repetition<T>(T task, int number) implements Serializable {}

  /**
   * Does a piece of work several times for each task. The last tasks come first: where they are the
   * slowest, no core waits for a straggler.
   *
   * @return for each task, in their order, as many results
   */
  default <S, T, R> List<List<R>> repeat(
      S shared, List<T> tasks, int times, Piece<S, Repetition<T>, R> piece) {
    int last = tasks.size() - 1;
    List<Repetition<T>> repetitions =
        IntStream.range(0, tasks.size() * times)
            .mapToObj(i -> new Repetition<>(tasks.get(last - i / times), i % times))
            .toList();
    List<R> results = run(shared, repetitions, piece);
    return IntStream.rangeClosed(0, last)
        .mapToObj(i -> results.subList((last - i) * times, (last - i + 1) * times))
        .toList();
  }

  /** What is undefined is null where it crosses machines, which {@link OptionalDouble} cannot. */
  static Double boxed(OptionalDouble value) {
    return value.isPresent() ? value.getAsDouble() : null;
  }

  /**
   * One Spark task for each piece, over what is shared as a broadcast: many small fits are cheap as
   * tasks and dear as jobs.
   */
  static Workers of(SparkSession session) {
    JavaSparkContext spark = new JavaSparkContext(session.sparkContext());
    return new Workers() {
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
    };
  }
}
