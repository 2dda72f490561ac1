package org.dramatis.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** temp. */
@Command(name = "sample")
final class Sample implements Callable<Integer> {
  @Override
  public Integer call() {
    return 0;
  }
}
