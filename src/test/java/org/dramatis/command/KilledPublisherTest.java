package org.dramatis.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.hadoop.conf.Configuration;
import org.dramatis.persona.Cast;
import org.dramatis.persona.PersonaId;
import org.dramatis.persona.PersonaState;
import org.dramatis.persona.decision.Decision.Kind;
import org.dramatis.persona.decision.DecisionLog;
import org.dramatis.persona.guard.GuardReport;
import org.dramatis.persona.guard.Sheet;
import org.dramatis.persona.guard.SubmissionFixture;
import org.dramatis.persona.publication.Edition;
import org.dramatis.persona.publication.EditionTerms;
import org.dramatis.persona.publication.Editor;
import org.dramatis.persona.registry.Registry;
import org.dramatis.persona.registry.RegistryVerifier;
import org.dramatis.pipeline.PublishJob;
import org.dramatis.pipeline.PublishJob.Published;
import org.dramatis.run.Workspace;
import org.dramatis.run.lock.WorkspaceLockedException;
import org.dramatis.run.storage.WorkspaceException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Publishers who are killed, who come twice, and who come at the same time. */
class KilledPublisherTest {
  @TempDir private Path folder;

  private static SubmissionFixture given(Path folder) {
    Configuration hadoop = new Configuration();
    FailingFileSystem.configure(hadoop);
    FailingFileSystem.live(writes -> false);
    String uri = FailingFileSystem.SCHEME + "://" + folder.toAbsolutePath() + "/ws";
    return new SubmissionFixture(Workspace.at(uri, hadoop));
  }

  private static Clock at(int minutes) {
    return Clock.fixed(SubmissionFixture.NOON.plus(Duration.ofMinutes(minutes)), ZoneOffset.UTC);
  }

  private static Published publish(SubmissionFixture given, int minutes, Sheet... sheets) {
    Registry registry = given.registry();
    PublishJob job = new PublishJob(registry, at(minutes));
    return job.underLease(
        lease -> {
          GuardReport report = given.check(sheets);
          assertThat(report.problems()).isEmpty();
          Edition edition =
              new Editor(
                      registry,
                      given.state(),
                      given.decisions,
                      DecisionLog.EMPTY,
                      at(minutes).instant())
                  .next(
                      report.drafts(),
                      new EditionTerms(given.candidates(), SubmissionFixture.CHARTER));
          return job.publish(lease, edition, given.candidates());
        });
  }

  private static Sheet charlie() {
    return new Sheet().with(s -> s.letter = "B").with(s -> s.name = "Charlie");
  }

  @Test
  void aCastIsPublishedOnceAndStays() {
    SubmissionFixture given = given(folder);
    Sheet robin = new Sheet();
    Published first = publish(given.adopted(robin), 0, robin);
    assertThat(first.cast().members())
        .extracting(
            Cast.Member::persona, Cast.Member::version, Cast.Member::name, Cast.Member::state)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(new PersonaId(1), 1, "Robin", PersonaState.SIGNED));
    Published again = publish(given, 10, robin);
    assertThat(again.cast()).isEqualTo(first.cast());
    assertThat(again.files()).isEmpty();
    assertThat(again.mended()).isEmpty();
    assertThat(RegistryVerifier.verify(given.registry()).isSound()).isTrue();
  }

  @Test
  void anEditedPersonaHasAnotherVersionAndTheOldOneStaysAsItWas() throws IOException {
    SubmissionFixture given = given(folder);
    Sheet robin = new Sheet();
    publish(given.adopted(robin), 0, robin);
    Path old = folder.resolve("ws/registry/personas/P-001/v1.json");
    String before = Files.readString(old);
    robin.goals.set(1, Sheet.judged("g2", "Wants to be asked", "p2"));
    Published next = publish(given.sign(robin), 10, robin);
    assertThat(next.cast().number()).isEqualTo(2);
    assertThat(next.cast().members()).extracting(Cast.Member::version).containsExactly(2);
    assertThat(Files.readString(old)).isEqualTo(before);
    assertThat(Files.readString(folder.resolve("ws/registry/changes.md")))
        .contains("Robin is new: 763 customers of segment A, signed until 1 November 2027 (P-001).")
        .contains("Robin's second goal was reworded: \"Wants to be asked\".");
  }

  @Test
  void aRetiredPersonaLeavesItsNameAndItsNumberToNobody() throws IOException {
    SubmissionFixture given = given(folder);
    Sheet robin = new Sheet();
    publish(given.adopted(robin), 0, robin);
    given.retire(new PersonaId(1));
    Sheet charlie = new Sheet().with(s -> s.name = "Charlie");
    Published next = publish(given.decide(Kind.ADOPT, "A").sign(charlie), 10, charlie);
    assertThat(next.cast().members())
        .extracting(Cast.Member::persona)
        .containsExactly(new PersonaId(2));
    assertThat(next.cast().retired()).extracting(Cast.Retired::name).containsExactly("Robin");
    assertThat(Files.readString(folder.resolve("ws/registry/README.md")))
        .contains("Robin was retired: Because. For segment A stands Charlie now.");
    assertThat(given.check(robin).problems())
        .anyMatch(p -> p.message().contains("which was given up on 2026-11-01"));
    assertThat(given.registry().persona(new PersonaId(1), 1).content().name()).isEqualTo("Robin");
  }

  /** Whether a publisher is killed at that write. */
  private static boolean isKilled(SubmissionFixture given, int write, Sheet... sheets) {
    FailingFileSystem.live(made -> made.size() == write);
    try {
      publish(given, 10 * write, sheets);
      return false;
    } catch (WorkspaceException e) {
      return true;
    } finally {
      FailingFileSystem.live(made -> false);
    }
  }

  @Test
  void atEveryWriteTheOldCastStaysOrTheNewOneIsThereAndTheNextPublisherFinishesIt() {
    int write = 0;
    boolean killed = true;
    while (killed) {
      write++;
      SubmissionFixture given = given(folder.resolve(UUID.randomUUID().toString()));
      Sheet robin = new Sheet();
      Sheet charlie = charlie();
      Cast old = publish(given.adopted(robin), 0, robin).cast();
      robin.goals.set(0, Sheet.judged("g1", "Wants to be asked", "p2"));
      given.sign(robin).adopted(charlie);
      killed = isKilled(given, write, robin, charlie);
      Cast found = given.registry().cast().orElseThrow();
      assertThat(found.number()).as("killed at write %s", write).isIn(old.number(), 2);
      if (found.number() == old.number()) {
        assertThat(found).isEqualTo(old);
      } else {
        assertThat(found.members())
            .extracting(Cast.Member::name)
            .containsExactly("Robin", "Charlie");
      }
      given.registry().personas();
      Published completed = publish(given, 10 * write + 5, robin, charlie);
      assertThat(completed.cast().number()).isEqualTo(2);
      assertThat(completed.cast().members()).extracting(Cast.Member::version).containsExactly(2, 1);
      assertThat(RegistryVerifier.verify(given.registry()).isSound())
          .as("killed at write %s: %s", write, RegistryVerifier.verify(given.registry()))
          .isTrue();
    }
    assertThat(write).isGreaterThan(8);
  }

  @Test
  void whatAKilledPublisherLeftIsNamedAndKept() throws IOException {
    SubmissionFixture given = given(folder);
    Sheet robin = new Sheet();
    publish(given.adopted(robin), 0, robin);
    Path orphan = folder.resolve("ws/registry/personas/P-001/v2.json");
    Files.writeString(orphan, "{\"half\":");
    assertThat(RegistryVerifier.verify(given.registry()).unfinished())
        .singleElement()
        .satisfies(f -> assertThat(f.where()).isEqualTo("registry/personas/P-001/v2.json"));
    Published next = publish(given, 10, robin);
    assertThat(next.mended()).singleElement().asString().contains("unpublished/P-001-v2-");
    assertThat(orphan).doesNotExist();
    assertThat(folder.resolve("ws/registry/unpublished").toFile().list()).hasSize(1);
  }

  @Test
  void twoPublishersDoNotMeet() {
    SubmissionFixture given = given(folder);
    Sheet robin = new Sheet();
    given.adopted(robin);
    PublishJob first = new PublishJob(given.registry(), at(0));
    first.underLease(
        lease -> {
          assertThatThrownBy(() -> publish(given, 0, robin))
              .isInstanceOf(WorkspaceLockedException.class);
          return 0;
        });
    assertThat(given.registry().cast()).isEmpty();
  }

  @Test
  void whoeverReadAnOlderCastDoesNotPublish() {
    SubmissionFixture given = given(folder);
    Sheet robin = new Sheet();
    Cast held = publish(given.adopted(robin), 0, robin).cast();
    PublishJob job = new PublishJob(given.registry(), at(9));
    assertThatThrownBy(
            () ->
                job.underLease(
                    lease ->
                        job.publish(
                            lease,
                            new Edition(Optional.empty(), held, List.of()),
                            given.candidates())))
        .isInstanceOf(WorkspaceException.class)
        .hasMessageContaining("was changed while this cast was put together");
    assertThat(given.registry().cast()).contains(held);
  }

  @Test
  void aChangedVersionAndANewerLayoutAreNamed() throws IOException {
    SubmissionFixture given = given(folder);
    Sheet robin = new Sheet();
    publish(given.adopted(robin), 0, robin);
    Path version = folder.resolve("ws/registry/personas/P-001/v1.json");
    Files.writeString(version, Files.readString(version).replace("Waits for parcels", "Waits"));
    assertThat(RegistryVerifier.verify(given.registry()).damage())
        .singleElement()
        .satisfies(f -> assertThat(f.message()).contains("was changed after it was published"));
    Path cast = folder.resolve("ws/registry/cast.json");
    Files.writeString(cast, Files.readString(cast).replace("\"layout\": 1", "\"layout\": 9"));
    assertThatThrownBy(() -> given.registry().cast())
        .hasMessageContaining("newer version of Dramatis");
    Files.writeString(cast, "{\"layout\": 1,");
    assertThatThrownBy(() -> given.registry().cast()).hasMessageContaining("is damaged");
  }
}
