package org.dramatis.run.lock;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * The process that asks for a lease.
 *
 * @param token unique to this attempt; it decides whose a lock is
 * @param command that runs, such as {@code derive}
 * @param bootId of the machine's start, and {@code pidNamespace} of its process numbers; both empty
 *     where the system has none, and then a process is never presumed gone
 * @param pidNamespace see {@code bootId}: containers of one machine count processes apart
 * @param processStartedAt when the process started; tells it from a later one of the same number
 */
public record LeaseHolder(
    String token,
    String command,
    String host,
    String bootId,
    String pidNamespace,
    long pid,
    Optional<Instant> processStartedAt) {
  // The system derives the start from the time of day, which may be corrected in between.
  private static final Duration SAME_START = Duration.ofSeconds(2);

  /** This process. */
  public static LeaseHolder thisProcess(String command, String token) {
    ProcessHandle self = ProcessHandle.current();
    return new LeaseHolder(
        token,
        command,
        firstLine(Path.of("/proc/sys/kernel/hostname")).orElseGet(LeaseHolder::networkName),
        firstLine(Path.of("/proc/sys/kernel/random/boot_id")).orElse(""),
        pidNamespaceOfThisProcess(),
        self.pid(),
        self.info().startInstant());
  }

  /** Whether another holder ran on this machine and its process is gone for certain. */
  boolean knowsGone(LeaseHolder other) {
    return !bootId.isEmpty()
        && !pidNamespace.isEmpty()
        && host.equals(other.host)
        && bootId.equals(other.bootId)
        && pidNamespace.equals(other.pidNamespace)
        && !other.isRunningHere();
  }

  private boolean isRunningHere() {
    Optional<ProcessHandle> process = ProcessHandle.of(pid).filter(ProcessHandle::isAlive);
    if (process.isEmpty()) {
      return false;
    }
    Optional<Instant> started = process.get().info().startInstant();
    if (started.isEmpty() || processStartedAt.isEmpty()) {
      return true;
    }
    Duration apart = Duration.between(started.get(), processStartedAt.get()).abs();
    return apart.compareTo(SAME_START) <= 0;
  }

  private static Optional<String> firstLine(Path file) {
    try {
      return Files.readString(file)
          .lines()
          .map(String::strip)
          .filter(s -> !s.isEmpty())
          .findFirst();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static String pidNamespaceOfThisProcess() {
    try {
      return Files.readSymbolicLink(Path.of("/proc/self/ns/pid")).toString();
    } catch (IOException | UnsupportedOperationException e) {
      return "";
    }
  }

  private static String networkName() {
    try {
      return InetAddress.getLocalHost().getHostName();
    } catch (UnknownHostException e) {
      return "unknown host";
    }
  }
}
