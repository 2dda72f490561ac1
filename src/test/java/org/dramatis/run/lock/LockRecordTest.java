package org.dramatis.run.lock;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import org.dramatis.run.storage.Json;
import org.junit.jupiter.api.Test;

class LockRecordTest {
  private static final LockRecord RECORD =
      LockRecord.begin(
          LeaseHolder.thisProcess("derive", "token"),
          Instant.parse("2026-01-31T12:00:00Z"),
          Duration.ofSeconds(90));

  @Test
  void aLockThatWasWrittenIsRead() {
    assertThat(Json.readIfSound(Json.write(RECORD), LockRecord.class)).contains(RECORD);
  }

  @Test
  void aLockThatLacksOrEmptiesAFactIsIncomplete() throws Exception {
    ObjectNode whole = (ObjectNode) Json.tree(Json.write(RECORD));
    assertThat(whole.fieldNames())
        .toIterable()
        .contains("token", "expires_at")
        // Empty where the system does not say when a process started.
        .filteredOn(fact -> !fact.equals("process_started_at"))
        .allSatisfy(
            fact -> {
              ObjectNode without = whole.deepCopy().without(fact);
              assertThat(Json.readIfSound(without.toString(), LockRecord.class)).isEmpty();
              without.putNull(fact);
              assertThat(Json.readIfSound(without.toString(), LockRecord.class)).isEmpty();
            });
  }
}
