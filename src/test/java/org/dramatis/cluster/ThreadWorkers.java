package org.dramatis.cluster;

import java.util.List;

/** Runs pieces on the threads of this machine, in whatever order. */
public final class ThreadWorkers implements Workers {
  @Override
  public <S, T, R> List<R> run(S shared, List<T> tasks, Piece<S, T, R> piece) {
    return tasks.parallelStream().map(task -> piece.of(shared, task)).toList();
  }
}
