package org.dramatis.attack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dramatis.attack.Attack.Finding;

/**
 * What is found out about few customers by somebody who reads all that a run tells others than its
 * owner.
 *
 * @param narrowed hidden numbers of which too much is found out, in words
 * @param hidden how many hidden numbers there are
 * @param misread statements that are not true
 * @param statements how many each file makes
 */
public record RunAttack(
    List<String> narrowed, long hidden, List<String> misread, Map<String, Integer> statements) {
  public RunAttack {
    narrowed = List.copyOf(narrowed);
    misread = List.copyOf(misread);
    statements = Map.copyOf(statements);
  }

  /** Attacks a run's folder; findings are held against who its people truly are. */
  public static RunAttack on(People people, Path run) throws IOException {
    return of(people, run, new RunReader(people, run).read());
  }

  /** Attacks it together with what a registry prints of it. */
  public static RunAttack on(People people, Path run, Path registry) throws IOException {
    Map<String, Reading> byFile = new LinkedHashMap<>(new RunReader(people, run).read());
    byFile.put(
        "registry",
        CardsReader.read(
            registry,
            json(run, "candidates.json"),
            json(run, "segments.json"),
            json(run, "typing.json")));
    return of(people, run, byFile);
  }

  private static JsonNode json(Path run, String file) throws IOException {
    return new ObjectMapper().readTree(run.resolve(file).toFile());
  }

  private static RunAttack of(People people, Path run, Map<String, Reading> byFile)
      throws IOException {
    Reading all = new Reading();
    Map<String, Integer> statements = new TreeMap<>();
    byFile.forEach(
        (file, reading) -> {
          all.add(reading);
          statements.put(file, reading.statements().size());
        });
    Set<String> conditions =
        Stream.concat(
                all.statements().stream()
                    .flatMap(s -> Stream.concat(Stream.of(s.part()), s.base().stream()))
                    .map(Customers::condition),
                all.partitions().stream()
                    .flatMap(p -> Stream.concat(Stream.of(p.base()), p.parts().stream())))
            .collect(Collectors.toSet());
    conditions.add("true");
    Map<String, BitSet> met = people.whoMeets(conditions);
    int few = Council.of(run).minimumCell();
    Attack attack = new Attack(all, met, people.groups(), few);
    List<Finding> findings = attack.findings();
    List<String> narrowed = new ArrayList<>();
    Attack.narrowed(findings).forEach(finding -> narrowed.add(finding.toString()));
    narrowed.addAll(YearAttack.narrowed(json(run, "segments.json"), few));
    return new RunAttack(narrowed, findings.size(), attack.misread(), statements);
  }
}
