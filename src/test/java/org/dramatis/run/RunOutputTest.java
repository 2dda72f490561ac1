package org.dramatis.run;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RunOutputTest {
  @Test
  void everyPathIsOneOutputs() {
    assertThat(RunOutput.all().map(RunOutput::path).distinct().count())
        .isEqualTo(RunOutput.values().length);
    RunOutput.all().forEach(o -> assertThat(RunOutput.at(o.path())).contains(o));
  }

  @Test
  void aFileBelongsToTheOutputInWhoseFolderItLies() {
    assertThat(RunOutput.at("features/part-0.parquet")).contains(RunOutput.FEATURES);
    assertThat(RunOutput.at(RunOutput.MODEL.path("model.json"))).contains(RunOutput.MODEL);
    assertThat(RunOutput.at("features.txt")).isEmpty();
    assertThat(RunOutput.at("other/features/part-0.parquet")).isEmpty();
  }

  @Test
  void whatHoldsPeopleIsATableThatMayLoseRows() {
    assertThat(RunOutput.ofPeople())
        .containsExactly(
            RunOutput.FEATURES, RunOutput.ASSIGNMENTS, RunOutput.DOUBLES, RunOutput.REJECTS)
        .allMatch(o -> o.kind() == RunOutput.Kind.TABLE)
        .allMatch(o -> RunOutput.mayLoseRows(o.path("part-0.parquet")));
    assertThat(RunOutput.mayLoseRows("model/model.json")).isFalse();
    assertThat(RunOutput.mayLoseRows("elsewhere/part-0.parquet")).isFalse();
  }

  @Test
  void rowsOfPeopleAndTheModelAreTheOwnersAlone() {
    assertThat(RunOutput.all().filter(RunOutput::isOwnersAlone))
        .containsExactly(
            RunOutput.FEATURES,
            RunOutput.ASSIGNMENTS,
            RunOutput.DOUBLES,
            RunOutput.REJECTS,
            RunOutput.MODEL);
  }
}
