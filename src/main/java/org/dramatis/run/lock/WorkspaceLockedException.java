package org.dramatis.run.lock;

/**
 * Another run holds the workspace's lock, or took it over from this one (exit code 12). The message
 * is one paragraph: who, since when, until when, what to do.
 */
public final class WorkspaceLockedException extends RuntimeException {

  /** Carries the paragraph that the user reads. */
  public WorkspaceLockedException(String message) {
    super(message);
  }
}
