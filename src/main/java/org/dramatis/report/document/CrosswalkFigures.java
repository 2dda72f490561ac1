package org.dramatis.report.document;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.dramatis.profile.silo.Crosswalk;

/** Departments' own personas beside the segments. */
public record CrosswalkFigures(
    long customers,
    List<Department> departments,
    List<Crosswalk.Pair> pairs,
    Crosswalk.Group unclaimed) {

  public CrosswalkFigures {
    departments = List.copyOf(departments);
    pairs = List.copyOf(pairs);
  }

  static CrosswalkFigures of(Crosswalk crosswalk) {
    return new CrosswalkFigures(
        crosswalk.customers(),
        crosswalk.departments().stream().map(Department::of).toList(),
        crosswalk.pairs(),
        crosswalk.unclaimed());
  }

  /** A department and its personas. */
  public record Department(
      String function,
      List<Persona> personas,
      Persona nobody,
      OptionalLong several,
      OptionalLong unknownLabels) {

    public Department {
      personas = List.copyOf(personas);
    }

    static Department of(Crosswalk.Department department) {
      return new Department(
          department.function(),
          department.personas().stream().map(Persona::of).toList(),
          Persona.of(department.nobody()),
          department.several(),
          department.unknown());
    }
  }

  /** A department's persona, and how many of its customers are in each segment. */
  public record Persona(
      String name,
      Optional<String> says,
      OptionalLong customers,
      OptionalDouble revenueShare,
      List<Crosswalk.Part> segments) {

    public Persona {
      segments = List.copyOf(segments);
    }

    static Persona of(Crosswalk.OfPersona persona) {
      return new Persona(
          persona.name(),
          persona.says(),
          persona.group().customers(),
          persona.group().revenueShare(),
          persona.parts());
    }
  }
}
