package org.dramatis.persona.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.dramatis.persona.decision.CouncilFixture.motion;
import static org.dramatis.persona.decision.CouncilFixture.scribe;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.dramatis.persona.Cast.LogHead;
import org.dramatis.persona.decision.Decision.Kind;
import org.dramatis.run.Finding;
import org.dramatis.run.lock.LeaseHolder;
import org.dramatis.run.lock.WorkspaceLockedException;
import org.dramatis.run.storage.WorkspaceException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DecisionLogTest {
  @TempDir private Path folder;

  private DecisionLog log() {
    return CouncilFixture.log(folder);
  }

  private Path file() {
    return folder.resolve("decisions.jsonl");
  }

  private void record(Kind... kinds) {
    for (Kind kind : kinds) {
      log().append(scribe("s"), until -> List.of(motion(kind, "A")));
    }
  }

  private List<String> lines() throws IOException {
    return new ArrayList<>(Files.readAllLines(file()));
  }

  private List<String> found(List<String> lines) throws IOException {
    Files.write(file(), lines);
    return messages(log());
  }

  private static List<String> messages(DecisionLog log) {
    return log.inspect().findings().stream().map(Finding::message).toList();
  }

  @Test
  void aLogThatIsNotThereIsAnEmptyOne() {
    assertThat(log().read()).isEmpty();
    assertThat(log().inspect().head()).isEqualTo(new LogHead(0, DecisionLog.EMPTY.digest()));
    assertThat(DecisionLog.EMPTY.digest())
        .as("sha256sum < /dev/null")
        .isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  }

  @Test
  void decisionsAreReadAsTheyWereRecorded() {
    List<Decision> recorded =
        log()
            .append(
                scribe("s"), until -> List.of(motion(Kind.PRIMARY, "A"), motion(Kind.MERGE, "B")));
    assertThat(recorded).extracting(Decision::number).containsExactly(1, 2);
    assertThat(log().read()).isEqualTo(recorded);
    record(Kind.SERVED);
    assertThat(log().read()).hasSize(3).startsWith(recorded.toArray(Decision[]::new));
    assertThat(folder.resolve("lock.json")).doesNotExist();
  }

  @Test
  void everyLineHoldsTheDigestOfTheOneBefore() throws Exception {
    record(Kind.PRIMARY, Kind.SERVED);
    Process sha =
        new ProcessBuilder("bash", "-c", "head -n 1 decisions.jsonl | tr -d '\\n' | sha256sum")
            .directory(folder.toFile())
            .start();
    String digest = new String(sha.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(log().read().get(1).previous()).isEqualTo(digest.substring(0, 64));
  }

  @Test
  void anyByteThatIsChangedIsFound() throws IOException {
    record(Kind.PRIMARY, Kind.SERVED, Kind.NOT_NOW);
    byte[] sound = Files.readAllBytes(file());
    SplittableRandom random = new SplittableRandom(14);
    for (int place = 0; place < sound.length; place++) {
      byte[] changed = sound.clone();
      changed[place] = (byte) (changed[place] ^ random.nextInt(1, 256));
      Files.write(file(), changed);
      assertThat(messages(log())).as("byte %s", place).isNotEmpty();
    }
    Files.write(file(), sound);
    assertThat(messages(log())).isEmpty();
  }

  @Test
  void aLogThatIsCutOffAnywhereButBetweenLinesIsFound() throws IOException {
    record(Kind.PRIMARY, Kind.SERVED);
    byte[] sound = Files.readAllBytes(file());
    int first = new String(sound, StandardCharsets.UTF_8).indexOf('\n') + 1;
    for (int end = 1; end < sound.length; end++) {
      Files.write(file(), java.util.Arrays.copyOf(sound, end));
      assertThat(messages(log()).isEmpty()).as("cut at %s", end).isEqualTo(end == first);
    }
  }

  @Test
  void aChangedLineIsNamedAndNotTheLineAfterIt() throws IOException {
    record(Kind.PRIMARY, Kind.SERVED, Kind.NOT_NOW);
    List<String> lines = lines();
    lines.set(1, lines.get(1).replace("served", "primary"));
    assertThat(found(lines))
        .containsExactly("line 2 is not as it was recorded: somebody changed it afterwards.");
  }

  @Test
  void aLineThatIsMissingInsertedOrMovedIsNamed() throws IOException {
    record(Kind.PRIMARY, Kind.SERVED, Kind.NOT_NOW, Kind.MERGE);
    List<String> sound = lines();

    List<String> shorter = new ArrayList<>(sound);
    shorter.remove(1);
    assertThat(found(shorter))
        .containsExactly("line 2 holds decision 3: decision 2 is missing before it.");

    List<String> shortest = new ArrayList<>(sound);
    shortest.subList(0, 2).clear();
    assertThat(found(shortest))
        .containsExactly("line 1 holds decision 3: decisions 1 to 2 are missing before it.");

    List<String> longer = new ArrayList<>(sound);
    longer.add(2, sound.get(0));
    assertThat(found(longer))
        .contains(
            "line 3 holds decision 1, which has its place further up: a line was inserted or"
                + " moved.");

    List<String> swapped = new ArrayList<>(sound);
    Collections.swap(swapped, 1, 2);
    assertThat(found(swapped))
        .contains("line 2 holds decision 3: decision 2 is missing before it.");
  }

  @Test
  void aLineOfAnotherCopyOfTheFileIsNamed(@TempDir Path other) throws IOException {
    record(Kind.PRIMARY, Kind.SERVED);
    DecisionLog copy = CouncilFixture.log(other);
    copy.append(scribe("s"), until -> List.of(motion(Kind.PRIMARY, "B")));
    copy.append(scribe("s"), until -> List.of(motion(Kind.PRIMARY, "C")));
    List<String> mixed = lines();
    mixed.set(1, Files.readAllLines(other.resolve("decisions.jsonl")).get(1));
    assertThat(found(mixed))
        .containsExactly(
            "line 2 does not follow line 1: one of them was recorded in another copy of the file.");
  }

  @Test
  void whatIsNoDecisionIsNamed() throws IOException {
    record(Kind.PRIMARY);
    String sound = lines().get(0);
    assertThat(found(List.of(sound, "{\"number\":2}")))
        .containsExactly("line 2 is no whole decision: it has no seal.");
    assertThat(found(List.of(sound, "{\"number\":2,\"at")))
        .containsExactly(
            "line 2 is no whole decision: it is no JSON, its beginning or its end may be missing.");
    assertThat(found(List.of(sound, "", sound))).contains("line 2 is empty.");
    assertThat(found(List.of("<<<<<<< HEAD", sound)))
        .contains("line 1 is a mark of two versions that were not brought together.");
    assertThat(found(List.of(sound + "\r")))
        .containsExactly("line 1 ends as Windows ends lines: some program saved the file anew.");
  }

  @Test
  void halfALineAtTheEndIsNamed() throws IOException {
    record(Kind.PRIMARY, Kind.SERVED);
    String text = Files.readString(file());
    Files.writeString(file(), text.substring(0, text.length() - 1));
    assertThat(messages(log()))
        .containsExactly("line 2 ends in its midst: the line feed after it is missing.");
  }

  @Test
  void aLogThatIsShorterOrOtherThanWhenTheCastWasPublishedIsNamed() throws IOException {
    record(Kind.PRIMARY, Kind.SERVED, Kind.NOT_NOW);
    LogHead head = log().inspect().head();
    DecisionLog known = new DecisionLog(CouncilFixture.folder(folder), Optional.of(head));
    assertThat(messages(known)).isEmpty();

    List<String> lines = lines();
    Files.write(file(), lines.subList(0, 2));
    assertThat(messages(known))
        .containsExactly(
            "line 3 is missing: the cast was published after 3 decisions, and the file has 2.");
    record(Kind.MERGE, Kind.ADOPT);
    assertThat(messages(log())).isEmpty();
    assertThat(messages(known))
        .containsExactly("line 3 is not the one that the cast was published after.");
    Files.delete(file());
    assertThat(messages(known)).hasSize(1);
  }

  @Test
  void toALogThatCannotBeReliedOnNothingIsAdded() throws IOException {
    record(Kind.PRIMARY);
    Files.writeString(file(), "half a line", StandardOpenOption.APPEND);
    byte[] before = Files.readAllBytes(file());
    assertThatThrownBy(() -> record(Kind.SERVED))
        .isInstanceOf(WorkspaceException.class)
        .hasMessageContaining("line 2 is no whole decision")
        .hasMessageContaining("Put file:" + file() + " back as it was");
    assertThat(file()).hasBinaryContent(before);
  }

  @Test
  void twoScribesAtOnceRecordAllThatBothWrite() throws Exception {
    int each = 15;
    Clock clock = Clock.systemUTC();
    ExecutorService both = Executors.newFixedThreadPool(2);
    List<Future<?>> done = new ArrayList<>();
    for (String token : List.of("one", "other")) {
      Scribe scribe =
          new Scribe(
              LeaseHolder.thisProcess("council decide", token), clock, Duration.ofMinutes(1));
      done.add(
          both.submit(
              () -> {
                for (int i = 0; i < each; i++) {
                  log().append(scribe, until -> List.of(motion(Kind.PRIMARY, "A")));
                }
              }));
    }
    for (Future<?> one : done) {
      one.get();
    }
    both.shutdown();
    assertThat(log().read()).hasSize(2 * each);
  }

  @Test
  void whoeverWaitsInVainIsToldWhoWrites() throws IOException {
    LeaseHolder elsewhere =
        new LeaseHolder(
            "x", "dramatis council sign", "far", "boot", "pid:[1]", 7, Optional.empty());
    CouncilFixture.folder(folder)
        .lock()
        .create(
            org.dramatis.run.lock.LockRecord.begin(
                elsewhere, CouncilFixture.NOON, Duration.ofSeconds(15)));
    assertThatThrownBy(() -> record(Kind.PRIMARY))
        .isInstanceOf(WorkspaceLockedException.class)
        .hasMessageContaining("`dramatis council sign` (process 7 on far");
    assertThat(file()).doesNotExist();
  }
}
