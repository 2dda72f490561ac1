package org.dramatis.persona.publication;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.dramatis.persona.Cast;
import org.dramatis.persona.decision.Decision;
import org.dramatis.persona.decision.RefusedException;
import org.dramatis.persona.registry.Registry;
import org.dramatis.run.Current;
import org.dramatis.run.RunFolder;
import org.dramatis.run.Withdrawal;
import org.dramatis.run.Workspace;
import org.dramatis.run.lock.Lease;
import org.dramatis.run.lock.LeaseHolder;
import org.dramatis.run.lock.LeaseTerms;
import org.dramatis.run.manifest.RunId;

/** Takes a run away from readers. Its folder stays, for whoever asks what was wrong. */
public record RunWithdrawal(Workspace workspace, Clock clock) {

  /**
   * What became of it.
   *
   * @param before when it was withdrawn earlier, why; empty when it is now
   * @param readers what they see from now on; empty when there is no other run
   */
  public record Withdrawn(Optional<Withdrawal> before, Optional<Current> readers) {}

  /**
   * Withdraws a run, once; what a killed withdrawal left is completed.
   *
   * @param decided records the council's decision, unless it is recorded already
   * @throws RefusedException when there is no such run, or personas stand on it
   * @throws org.dramatis.run.lock.WorkspaceLockedException when a run or a score is at work
   */
  public Withdrawn withdraw(RunId id, Supplier<Decision> decided) {
    check(id);
    LeaseHolder holder = LeaseHolder.thisProcess("withdraw", UUID.randomUUID().toString());
    try (Lease lease = workspace.lease(holder, LeaseTerms.DEFAULT, clock, () -> {})) {
      RunFolder run = workspace.run(id);
      Optional<Withdrawal> before = run.withdrawal();
      if (before.isPresent() && !run.isPublished()) {
        return new Withdrawn(before, workspace.current());
      }
      Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
      Withdrawal withdrawal = before.orElseGet(() -> of(id, decided.get(), now));
      Optional<Current> readers = workspace.withdraw(lease, withdrawal, now);
      return new Withdrawn(Optional.empty(), readers);
    }
  }

  private static Withdrawal of(RunId id, Decision decision, Instant now) {
    return new Withdrawal(
        id.value(), now, decision.function(), decision.name(), decision.why(), decision.number());
  }

  /**
   * Refuses what {@link #withdraw} would refuse.
   *
   * @throws RefusedException with every reason
   */
  public void check(RunId id) {
    RunFolder run = workspace.run(id);
    if (!run.exists()) {
      throw new RefusedException(
          List.of(
              "--withdraw-run %s: there is no such run in %s. Give the name of a folder below it."
                  .formatted(id, workspace.runs().toUri())));
    }
    if (!run.succeeded()) {
      throw new RefusedException(
          List.of(
              "--withdraw-run %s: that run is not complete, so nobody ever saw it. Delete its folder, or derive again."
                  .formatted(id)));
    }
    List<String> reasons = standing(id);
    if (!reasons.isEmpty()) {
      throw new RefusedException(reasons);
    }
  }

  /** Whose cards show the run's figures, or whose customers are those of its segments. */
  private List<String> standing(RunId id) {
    Registry registry = new Registry(workspace);
    Optional<Cast> cast = registry.cast();
    boolean isSigned = cast.map(Cast::run).filter(id.value()::equals).isPresent();
    List<String> reasons = new ArrayList<>();
    for (Cast.Member member : cast.map(Cast::members).orElse(List.of())) {
      if (isSigned
          || registry.persona(member.persona(), member.version()).run().equals(id.value())) {
        reasons.add(
            "--withdraw-run %s: %s (%s) stands on it. Withdraw the persona first (dramatis publish --withdraw %s), or publish it from another run."
                .formatted(id, member.name(), member.persona(), member.persona()));
      }
    }
    return reasons;
  }
}
