package org.dramatis.persona.decision;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.time.LocalDate;
import org.dramatis.persona.due.PromisedData;
import org.dramatis.run.storage.Json;
import org.junit.jupiter.api.Test;

class PublishedRunTest {

  @Test
  void sourcesThatPromisedNewerDataAreCalledAsReadersCallThem() throws JsonProcessingException {
    String audit =
        """
        {"labels": {"sources": {"crm": "Customer list"}},
         "sources": [
           {"source": "crm", "owner": "Customer office", "due": "2026-10-31"},
           {"source": "web", "owner": "", "due": "2026-11-30"},
           {"source": "products", "owner": "Buying", "due": null}]}
        """;
    assertThat(PublishedRun.promised(Json.tree(audit)))
        .containsExactly(
            new PromisedData("crm", "Customer list", "Customer office", LocalDate.of(2026, 10, 31)),
            new PromisedData("web", "web", "", LocalDate.of(2026, 11, 30)));
  }
}
