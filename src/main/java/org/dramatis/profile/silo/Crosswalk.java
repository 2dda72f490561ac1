package org.dramatis.profile.silo;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.dramatis.cluster.SegmentRef;
import org.dramatis.profile.disclosure.Disclosure;

/**
 * The same customers as every department calls them.
 *
 * @param customers on the list of customers, in scope or not
 * @param departments one per silo, in the order of their names
 * @param pairs every two departments
 * @param unclaimed customers whom no department's persona covers
 */
public record Crosswalk(
    long customers, List<Department> departments, List<Pair> pairs, Size unclaimed) {

  public Crosswalk {
    departments = List.copyOf(departments);
    pairs = List.copyOf(pairs);
  }

  /**
   * How large a group of customers is.
   *
   * @param customers how many; empty when too few to be told
   * @param disclosure whether {@code customers} is told, or only that they are few
   * @param revenueShare their part of all customers' revenue, 0 to 1 (beyond when others are
   *     negative); empty when withheld or not known
   */
  public record Size(OptionalLong customers, Disclosure disclosure, OptionalDouble revenueShare) {}

  /**
   * A department's personas.
   *
   * @param personas in their order
   * @param nobody the customers whom none of them covers
   * @param several customers whom more than one rule fits; empty when too few to be told
   * @param unknown customers with a label that is no persona; empty when too few to be told
   * @param rounding a multiple to which the numbers of customers are rounded; empty where they are
   *     exact
   */
  public record Department(
      String function,
      List<OfPersona> personas,
      OfPersona nobody,
      OptionalLong several,
      @JsonProperty("unknown_labels") OptionalLong unknown,
      OptionalLong rounding) {

    public Department {
      personas = List.copyOf(personas);
    }
  }

  /**
   * The customers of one persona.
   *
   * @param name as the department calls it; empty for those whom no persona covers
   * @param says who they are, in words
   * @param parts where they are among the segments; the last part is outside the scope
   */
  public record OfPersona(
      String name,
      Optional<String> says,
      @JsonUnwrapped Size group,
      @JsonProperty("segments") List<Part> parts) {

    public OfPersona {
      parts = List.copyOf(parts);
    }
  }

  /**
   * A persona's customers in one segment.
   *
   * @param segment which one; empty for customers outside the scope
   * @param customers how many; empty when withheld
   * @param disclosure whether {@code customers} is told, or only that they are few
   */
  public record Part(Optional<SegmentRef> segment, OptionalLong customers, Disclosure disclosure) {}

  /**
   * Two departments' words for the same customers.
   *
   * @param both customers whom both name; empty when withheld
   * @param same the share of them whom they mean by matched personas, in tenths: one of the first
   *     with one of the second, so that as many customers as possible agree (Hungarian method);
   *     empty when withheld
   * @param matches the matched personas, the most customers first
   */
  public record Pair(
      String first, String second, OptionalLong both, OptionalDouble same, List<Match> matches) {

    public Pair {
      matches = List.copyOf(matches);
    }
  }

  /**
   * A persona and what another department calls it.
   *
   * @param first the first department's persona
   * @param second the second's
   * @param share the part of the first persona's customers, of those whom the second department
   *     names at all, who are also the second's; in tenths, 0.1 to 1
   */
  public record Match(String first, String second, double share) {}
}
