package org.dramatis.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.Function;
import org.dramatis.contract.KeyRole;
import org.dramatis.yaml.YamlValue.Shape;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class YamlDocumentTest {
  private final Problems problems = new Problems();

  private <T> T read(String text, Function<YamlMap, T> reader) {
    return YamlDocument.parse("f.yaml", text, problems).read(reader);
  }

  private List<String> sentences() {
    return problems.all().stream().map(Problem::sentence).toList();
  }

  private Object valueOf(String text, Function<YamlValue, ?> accessor) {
    return read(text, map -> accessor.apply(map.required("a").value()));
  }

  /** What is said about one value, without the file's name. */
  private String about(String value, Function<YamlValue, ?> accessor) {
    Problems own = new Problems();
    YamlDocument.parse("f", "a: " + value, own).read(map -> accessor.apply(map.optional("a")));
    return String.join("|", own.all().stream().map(Problem::message).toList());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "no",
        "on",
        "Yes",
        "010",
        "0x1F",
        "12:30:45",
        "1_000",
        "1.10",
        "2025-01-01",
        "1e3",
        ".5",
        "=",
        "<<",
        "True",
        "nullable",
        "007"
      })
  void aTextIsReadByItsSource(String text) {
    assertThat(valueOf("a: " + text, YamlValue::text)).isEqualTo(Optional.of(text));
    assertThat(problems.all()).isEmpty();
  }

  @Test
  void quotedTextsAndBlocksKeepTheirContent() {
    List<String> texts =
        read(
            "a: \" x\\t\"\nb: 'it''s'\nc: >\n  one\n  two\nd: |\n  one\n  two\n",
            map -> map.keys().stream().map(key -> map.required(key).text()).toList());
    assertThat(texts).containsExactly(" x\t", "it's", "one two", "one\ntwo");
    assertThat(problems.all()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"5\"|expected a whole number from 1 to 9, found the text \"5\"; leave the quotes out",
        "05|expected a whole number from 1 to 9, found 05; leave the leading zero out",
        "5.0|expected a whole number from 1 to 9, found 5.0",
        "0x5|expected a whole number from 1 to 9, found 0x5",
        "1_0|expected a whole number from 1 to 9, found 1_0",
        "10|expected a whole number from 1 to 9, found 10",
        "99999999999999999999|expected a whole number from 1 to 9, found 99999999999999999999",
        "[5]|expected a whole number from 1 to 9, found a list",
        "{b: 5}|expected a whole number from 1 to 9, found a map",
        "~|has no value; expected a whole number from 1 to 9",
      })
  void onlyAPlainWholeNumberIsAnInteger(String value, String message) {
    assertThat(about(value, v -> v.integer(1, 9))).isEqualTo(message);
  }

  @ParameterizedTest
  @ValueSource(strings = {".inf", ".nan", "NaN", "1e", "1,5", "0x1p3", "--1", "1e999999"})
  void aNumberIsFiniteAndPlain(String value) {
    assertThat(about(value, v -> v.number(0, 1)))
        .startsWith("expected a number from 0 to 1, found");
  }

  @Test
  void numbersAreReadExactly() {
    assertThat(valueOf("a: .5", v -> v.number(0, 1))).isEqualTo(OptionalDouble.of(0.5));
    assertThat(valueOf("a: 0.10", YamlValue::decimal))
        .isEqualTo(Optional.of(new BigDecimal("0.10")));
    assertThat(valueOf("a: -3", v -> v.integer(-5, 5))).isEqualTo(OptionalInt.of(-3));
    assertThat(valueOf("a: 1e-3", v -> v.number(0, 1))).isEqualTo(OptionalDouble.of(0.001));
  }

  @ParameterizedTest
  @ValueSource(strings = {"yes", "on", "True", "1", "\"true\""})
  void onlyTrueAndFalseAreFlags(String value) {
    assertThat(about(value, YamlValue::flag)).startsWith("expected true or false, found");
    assertThat(valueOf("a: false", YamlValue::flag)).isEqualTo(Optional.of(false));
  }

  @Test
  void aWordOfAnEnumerationIsWrittenInLowerCase() {
    Function<YamlValue, ?> role = v -> v.oneOf(KeyRole.class);
    assertThat(about("Primary", role))
        .isEqualTo("expected one of none, unique or primary, found Primary; did you mean primary?");
    assertThat(about("object", v -> v.oneOf(List.of("string"), "object")))
        .isEqualTo(
            "expected string, found object; object is part of ODCS but not supported by this"
                + " version");
    assertThat(valueOf("a: \"unique\"", v -> v.oneOf(KeyRole.class)))
        .isEqualTo(Optional.of(KeyRole.UNIQUE));
  }

  @Test
  void anUnknownKeyIsNamedWithItsLine() {
    read(
        "sample: 1\n\nrestart: 2\nzzz: 3\n",
        map -> {
          map.ignore("sample", "restarts");
          return map.optional("seed");
        });
    assertThat(sentences())
        .containsExactly(
            "f.yaml:3 restart: unknown key; did you mean restarts?",
            "f.yaml:4 zzz: unknown key; expected sample, restarts or seed");
  }

  @Test
  void aKeyThatStandsTwiceIsNamedWithBothLines() {
    read(
        "a: 1\nb: {c: 1,\n    c: 2}\na: 2\n",
        map -> {
          map.ignoreAll();
          return map;
        });
    assertThat(sentences())
        .containsExactly(
            "f.yaml:3 b.c: this key stands here twice, first on line 2; keep one of them",
            "f.yaml:4 a: this key stands here twice, first on line 1; keep one of them");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "a: b: c|f.yaml:1: not valid YAML: mapping values are not allowed here",
        "a: [1, 2|f.yaml:1: not valid YAML: expected ',' or ']', but got <stream end>",
        "a: \"x|f.yaml:1: not valid YAML: found unexpected end of stream",
        "- a|f.yaml:1: expected keys with values, found a list",
        "just words|f.yaml:1: expected keys with values, found just words",
        "# nothing|f.yaml: the file is empty; expected keys with values",
        "a: {{b}}|f.yaml:1 a: expected a word as key, found a list or map; quote texts with braces",
      })
  void whatIsNotAMapOfKeysIsReported(String text, String sentence) {
    String nothing = read(text, map -> map.optional("a").text().orElse("nothing"));
    assertThat(nothing).isEqualTo("nothing");
    assertThat(sentences().get(0)).startsWith(sentence);
  }

  @Test
  void afterASyntaxErrorNothingElseIsSaidAboutTheFile() {
    read("a: 1\n\tb: 2\n", map -> map.required("c").text());
    assertThat(sentences()).hasSize(1).first().asString().startsWith("f.yaml:2: not valid YAML");
  }

  @Test
  void aSecondDocumentIsReported() {
    read("a: 1\n---\na: 2\n", map -> map);
    assertThat(sentences())
        .containsExactly(
            "f.yaml:2: a second document starts here; expected one document in a file");
  }

  @Test
  void aliasesAndTagsAreReportedBeforeAnythingIsBuilt() {
    String bomb =
        "a: &a [x, x]\nb: &b [*a, *a, *a, *a, *a, *a, *a, *a]\nc: !!int \"5\"\nd: !!map {}\n";
    read(bomb, map -> map);
    assertThat(sentences())
        .hasSize(3)
        .contains("f.yaml:2: the alias *a is not read; write the value out")
        .contains(
            "f.yaml:3: the tag tag:yaml.org,2002:int is not read; write the plain value without"
                + " it");
  }

  @Test
  void aValueWithinItselfIsReported() {
    read("a: &a [*a]\n", map -> map);
    assertThat(sentences()).hasSize(1);
  }

  @Test
  void deepAndLongTextsAreRefused() {
    read("a: " + "[".repeat(200) + "]".repeat(200), map -> map);
    assertThat(sentences()).hasSize(1).first().asString().contains("not valid YAML: Nesting Depth");
    Problems others = new Problems();
    YamlDocument.parse("g", "a: " + "x".repeat(300_000), others);
    assertThat(others.all())
        .containsExactly(
            new Problem(
                "g",
                OptionalInt.empty(),
                "",
                "longer than 262144 characters, and people write no such file; put the right one in"
                    + " its place"));
  }

  @Test
  void aForbiddenCharacterIsNamed() {
    read("a: 1\nb: x\u0007y\n", map -> map);
    assertThat(sentences())
        .containsExactly(
            "f.yaml:2: not valid YAML: the character U+0007 is not allowed; delete it");
  }

  @Test
  void missingKeysAreNamedWhereTheyBelong() {
    read(
        "a:\n  - b: {}\n",
        map -> map.optional("a").list(a -> a.required("b").map(b -> b.required("c").text())));
    assertThat(sentences()).containsExactly("f.yaml:2 a[0].b.c: missing; expected a text");
  }

  @Test
  void insideAMissingMapNothingMoreIsMissing() {
    String standIn =
        read(
            "b: 1",
            map -> {
              map.ignore("b");
              return map.required("a").map(a -> a.required("deep").text());
            });
    assertThat(standIn).isEmpty();
    assertThat(sentences()).containsExactly("f.yaml:1 a: missing; expected a map");
  }

  @Test
  void shapesAreToldApart() {
    List<Shape> shapes =
        read(
            "a: x\nb: []\nc: {}\n",
            map -> List.of("a", "b", "c", "d").stream().map(k -> map.optional(k).shape()).toList());
    assertThat(shapes).containsExactly(Shape.SCALAR, Shape.LIST, Shape.MAP, Shape.ABSENT);
  }

  @Test
  void namesThatTheUserChoseAreKeys() {
    Map<String, String> read =
        read(
            "a: {x: {v: 1}, y: {v: 2}}",
            map -> map.optional("a").entries((name, m) -> name + m.required("v").text()));
    assertThat(read).containsExactly(Map.entry("x", "x1"), Map.entry("y", "y2"));
    assertThat(problems.all()).isEmpty();
  }

  @Test
  void elementsOfAListMustHaveTheRightKind() {
    List<String> texts = read("a: [x, [y], ~, \"\"]", map -> map.optional("a").texts());
    assertThat(texts).containsExactly("x");
    assertThat(sentences())
        .containsExactly(
            "f.yaml:1 a[1]: expected a text, found a list",
            "f.yaml:1 a[2]: has no value; expected a text",
            "f.yaml:1 a[3]: expected a text, found the text \"\"");
  }

  @Test
  void aProblemFoundLaterHasTheLineOfTheNearestKey() {
    read("a:\n  - b: 1\n", map -> map);
    problems.add("f.yaml", "a[0].b", "exact");
    problems.add("f.yaml", "a[0].z[3].y", "near");
    problems.add("f.yaml", "zz", "whole");
    problems.add("other.yaml", "a", "never read");
    assertThat(sentences())
        .contains(
            "f.yaml:2 a[0].b: exact",
            "f.yaml:2 a[0].z[3].y: near",
            "f.yaml:1 zz: whole",
            "other.yaml a: never read");
  }
}
