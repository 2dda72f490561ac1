package org.dramatis.pipeline.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.dramatis.report.document.RecordSchema;
import org.junit.jupiter.api.Test;

class SummarySchemaTest {
  @Test
  void theSchemaAndTheRecordSayTheSame() throws IOException {
    assertThat(
            RecordSchema.differences(
                RecordSchema.schema("pipeline", "summary.schema.json"), ScoreSummary.class))
        .isEmpty();
  }
}
