package org.dramatis.run.manifest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.dramatis.run.manifest.RunIngredients.InputDigest;
import org.dramatis.run.storage.WorkspaceException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RunIdTest {
  private static final InputDigest CRM = new InputDigest("crm", "aa");
  private static final InputDigest WEB = new InputDigest("web", "bb");
  private static final Optional<LocalDate> DAY = Optional.of(LocalDate.of(2026, 1, 31));

  private static RunIngredients with(List<InputDigest> inputs) {
    return new RunIngredients(
        DAY,
        inputs,
        "cc",
        "key",
        "0.1.0",
        Optional.of("earlier"),
        Optional.empty(),
        Optional.empty());
  }

  @Test
  void theIdIsTheDayAndTwelveDigitsOfTheCanonicalListsDigest() {
    RunIngredients ingredients = with(List.of(CRM, WEB));
    assertThat(ingredients.canonical())
        .isEqualTo(
            """
            dramatis-run 1
            as_of 2026-01-31
            input crm aa
            input web bb
            config cc
            key key
            version 0.1.0
            reference earlier
            registry none
            """);
    // printf 'dramatis-run 1\nas_of 2026-01-31\ninput crm aa\n…registry none\n' | sha256sum
    assertThat(RunId.of(ingredients).value()).isEqualTo("2026-01-31-d718ba0673ef");
  }

  @Test
  void theOrderOfFilesDoesNotMatterButTheirNumberDoes() {
    assertThat(with(List.of(WEB, CRM)).digest()).isEqualTo(with(List.of(CRM, WEB)).digest());
    assertThat(with(List.of(CRM, CRM, WEB)).digest())
        .isNotEqualTo(with(List.of(CRM, WEB)).digest());
  }

  @Test
  void everyIngredientMatters() {
    List<InputDigest> in = List.of(CRM);
    Optional<String> none = Optional.empty();
    List<RunIngredients> different =
        List.of(
            new RunIngredients(DAY, in, "cc", "key", "0.1.0", none, none, none),
            new RunIngredients(Optional.empty(), in, "cc", "key", "0.1.0", none, none, none),
            new RunIngredients(DAY, List.of(WEB), "cc", "key", "0.1.0", none, none, none),
            new RunIngredients(DAY, in, "dd", "key", "0.1.0", none, none, none),
            new RunIngredients(DAY, in, "cc", "lock", "0.1.0", none, none, none),
            new RunIngredients(DAY, in, "cc", "key", "0.2.0", none, none, none),
            new RunIngredients(DAY, in, "cc", "key", "0.1.0", Optional.of("r"), none, none),
            new RunIngredients(DAY, in, "cc", "key", "0.1.0", none, Optional.of("r"), none),
            new RunIngredients(DAY, in, "cc", "key", "0.1.0", none, none, Optional.of("r")));
    assertThat(different).extracting(RunIngredients::digest).doesNotHaveDuplicates();
  }

  @Test
  void dataWithoutDatesGivesAnUndatedRun() {
    RunIngredients undated =
        new RunIngredients(
            Optional.empty(),
            List.of(CRM),
            "cc",
            "key",
            "0.1.0",
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    assertThat(RunId.of(undated).value()).matches("undated-[0-9a-f]{12}");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a b", "../up", "a/b", "größe", ".hidden"})
  void anIdThatIsNoFolderNameIsRefused(String name) {
    assertThatThrownBy(() -> new RunId(name))
        .isInstanceOf(WorkspaceException.class)
        .hasMessageContaining("--run-id");
  }

  @Test
  void anIdHasAtMost64Characters() {
    assertThatCode(() -> new RunId("a".repeat(64))).doesNotThrowAnyException();
    assertThatThrownBy(() -> new RunId("a".repeat(65))).isInstanceOf(WorkspaceException.class);
  }
}
