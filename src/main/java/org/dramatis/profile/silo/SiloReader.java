package org.dramatis.profile.silo;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dramatis.contract.Classification;
import org.dramatis.contract.Contract;
import org.dramatis.contract.Property;
import org.dramatis.contract.SourceRole;
import org.dramatis.yaml.Nearest;
import org.dramatis.yaml.YamlMap;
import org.dramatis.yaml.YamlValue;

/** Reads a department's {@code silos/NAME.yaml}. */
public final class SiloReader {
  private SiloReader() {}

  /**
   * Reads the file's root; what is wrong goes to the problems of its document.
   *
   * @param name the file's name without its ending
   */
  public static Silo read(YamlMap root, String name, List<Contract> contracts) {
    YamlValue labels = root.optional("labels");
    Optional<Silo.Labels> kept =
        labels
            .parsed("SOURCE.COLUMN", SiloReader::labels)
            .filter(l -> isUsable(l, root, contracts));
    Silo silo =
        new Silo(
            name,
            root.required("function").text(),
            root.required("personas").list(persona -> persona(persona, labels.isPresent())),
            kept);
    Set<String> seen = new HashSet<>();
    for (Silo.Persona persona : silo.personas()) {
      if (!persona.name().isEmpty() && !seen.add(persona.name())) {
        root.problem("personas", "the persona “" + persona.name() + "” stands here twice");
      }
    }
    return silo;
  }

  private static Silo.Persona persona(YamlMap persona, boolean isLabelled) {
    if (isLabelled) {
      persona.refuse("the source in labels says who is who; leave the rule out", "rule");
    }
    return new Silo.Persona(
        persona.required("name").text(),
        persona.optional("says").text(),
        isLabelled ? Optional.empty() : Optional.of(persona.required("rule").sql()));
  }

  private static Silo.Labels labels(String text) {
    int dot = text.indexOf('.');
    if (dot < 1 || dot == text.length() - 1) {
      throw new IllegalArgumentException("");
    }
    return new Silo.Labels(text.substring(0, dot), text.substring(dot + 1));
  }

  private static boolean isUsable(Silo.Labels labels, YamlMap root, List<Contract> contracts) {
    List<Contract> able = contracts.stream().filter(c -> c.role() == SourceRole.LABELS).toList();
    Optional<Contract> source =
        able.stream().filter(c -> c.name().equals(labels.source())).findFirst();
    if (source.isEmpty()) {
      root.problem(
          "labels",
          "there is no source "
              + labels.source()
              + " with dramatis.role: labels; "
              + Nearest.hint(labels.source(), able.stream().map(Contract::name).toList()));
      return false;
    }
    Optional<Property> column = source.get().property(labels.column());
    if (column.isEmpty() || column.get().classification() == Classification.RESTRICTED) {
      root.problem(
          "labels",
          "the source "
              + labels.source()
              + " keeps no column "
              + labels.column()
              + "; expected one that is not restricted");
      return false;
    }
    return true;
  }
}
