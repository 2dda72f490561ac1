package org.dramatis.persona.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dramatis.persona.decision.CouncilFixture.motion;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.dramatis.LocalHdfs;
import org.dramatis.persona.CouncilFolder;
import org.dramatis.persona.decision.Decision.Kind;
import org.dramatis.run.lock.LeaseHolder;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The council's log on a real HDFS with one data node. */
@Tag("hdfs")
class DecisionLogOnHdfsIT {
  @Test
  void twoScribesAtOnceRecordAllThatBothWrite() throws Exception {
    int each = 5;
    String uri = LocalHdfs.cluster().getURI() + "/councils/" + UUID.randomUUID();
    DecisionLog log =
        new DecisionLog(CouncilFolder.at(uri, LocalHdfs.configuration()), Optional.empty());
    ExecutorService both = Executors.newFixedThreadPool(2);
    List<Future<?>> done = new ArrayList<>();
    for (String token : List.of("one", "other")) {
      Scribe scribe =
          new Scribe(
              LeaseHolder.thisProcess("council decide", token),
              Clock.systemUTC(),
              Duration.ofMinutes(1));
      done.add(
          both.submit(
              () -> {
                for (int i = 0; i < each; i++) {
                  log.append(scribe, until -> List.of(motion(Kind.PRIMARY, "A")));
                }
              }));
    }
    for (Future<?> one : done) {
      one.get();
    }
    both.shutdown();
    assertThat(log.read()).hasSize(2 * each);
    assertThat(log.folder().fileSystem().listStatus(log.folder().path())).hasSize(1);
  }
}
