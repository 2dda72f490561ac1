package org.dramatis.persona.decision;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.dramatis.persona.Cast;
import org.dramatis.persona.PersonaContents;
import org.dramatis.persona.PersonaId;
import org.dramatis.persona.decision.Decision.Kind;

/** From decisions in their order to what holds. */
final class DecisionFold {
  private static final Set<Kind> RANKS =
      EnumSet.of(Kind.PRIMARY, Kind.SERVED, Kind.NOT_NOW, Kind.SPLIT_FIRST);
  private static final Set<Kind> VERDICTS =
      EnumSet.of(
          Kind.ADOPT, Kind.PROVISIONAL, Kind.REJECT, Kind.SPLIT_FIRST, Kind.SPLIT, Kind.RETIRE);

  private final List<Decision> decisions;
  private final List<SegmentGroup> groups;
  private final PersonaClaims claims;
  private final Set<PersonaId> retired = new HashSet<>();

  DecisionFold(List<Decision> decisions, Collection<String> segments, Optional<Cast> cast) {
    this.decisions = decisions;
    this.groups = groups(decisions, PersonaContents.inOrder(List.copyOf(segments)));
    this.claims = new PersonaClaims(groups, decisions, cast);
    decisions.stream()
        .filter(d -> d.kind() == Kind.RETIRE)
        .forEach(d -> d.persona().ifPresent(retired::add));
    cast.ifPresent(held -> held.retired().forEach(r -> retired.add(r.persona())));
  }

  private static List<SegmentGroup> groups(List<Decision> decisions, List<String> letters) {
    Map<String, SegmentGroup> groups = new HashMap<>();
    letters.forEach(letter -> groups.put(letter, new SegmentGroup(List.of(letter), 0)));
    decisions.stream().filter(d -> d.kind() == Kind.MERGE).forEach(d -> merge(d, groups));
    return letters.stream().map(groups::get).distinct().toList();
  }

  private static void merge(Decision merge, Map<String, SegmentGroup> groups) {
    List<String> together =
        PersonaContents.inOrder(merge.segments()).stream().filter(groups::containsKey).toList();
    // Those with whom they were before stay together without them.
    for (SegmentGroup before : together.stream().map(groups::get).distinct().toList()) {
      List<String> rest = before.letters().stream().filter(l -> !together.contains(l)).toList();
      rest.forEach(letter -> groups.put(letter, new SegmentGroup(rest, merge.number())));
    }
    together.forEach(letter -> groups.put(letter, new SegmentGroup(together, merge.number())));
  }

  CouncilState state() {
    return new CouncilState(groups.stream().map(this::binding).toList(), retired);
  }

  private Binding binding(SegmentGroup group) {
    Optional<PersonaId> persona = claims.of(group).filter(p -> !retired.contains(p));
    int lost = claims.lostAt(group);
    return new Binding(
        group.letters(),
        persona,
        last(d -> RANKS.contains(d.kind()) && group.isMeant(d)),
        last(d -> VERDICTS.contains(d.kind()) && group.isMeant(d) && d.number() > lost),
        last(d -> d.kind() == Kind.RENAME && isRenamed(d, group, persona)),
        signatures(group));
  }

  private static boolean isRenamed(
      Decision rename, SegmentGroup group, Optional<PersonaId> persona) {
    return rename.persona().isPresent() ? rename.persona().equals(persona) : group.isMeant(rename);
  }

  private Optional<Decision> last(Predicate<Decision> which) {
    return decisions.stream().filter(which).reduce((earlier, later) -> later);
  }

  /** The last of each member, in the order in which they were given. */
  private List<Decision> signatures(SegmentGroup group) {
    Map<List<String>, Decision> last = new LinkedHashMap<>();
    for (Decision decision : decisions) {
      boolean isTheirs = !Collections.disjoint(decision.segments(), group.letters());
      if (decision.kind() == Kind.SIGN && isTheirs) {
        List<String> member = List.of(decision.function(), decision.name());
        last.remove(member);
        last.put(member, decision);
      }
    }
    return List.copyOf(last.values());
  }
}
