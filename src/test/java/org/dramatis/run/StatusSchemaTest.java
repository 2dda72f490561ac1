package org.dramatis.run;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dramatis.report.document.RecordSchema;
import org.dramatis.run.storage.Json;
import org.junit.jupiter.api.Test;

/** What monitoring reads is what the schema says. */
class StatusSchemaTest {
  private static JsonNode schema() throws IOException {
    return RecordSchema.schema("run", "status.schema.json");
  }

  private static Set<?> faults(RunStatus status) throws IOException {
    return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
        .getSchema(schema())
        .validate(Json.tree(Json.write(status)));
  }

  @Test
  void theSchemaAndTheRecordSayTheSame() throws IOException {
    assertThat(RecordSchema.differences(schema(), RunStatus.class)).isEmpty();
  }

  @Test
  void everyStatusIsAsTheSchemaSays() throws IOException {
    assertThat(faults(RunStatus.running("cluster"))).isEmpty();
    assertThat(faults(RunStatus.failed("extract", 10, "The web is empty."))).isEmpty();
    RunStatus succeeded = RunStatus.succeeded(DataAge.STALE, List.of("web"), Review.NEEDED);
    assertThat(faults(succeeded)).isEmpty();
    for (DueItem.Kind kind : DueItem.Kind.values()) {
      DueItem item =
          new DueItem(kind, "P-004", "Robin", "Ask.", List.of("ux"), Optional.of(LocalDate.EPOCH));
      assertThat(faults(succeeded.judged(LocalDate.EPOCH, List.of(item)))).isEmpty();
    }
  }
}
