package org.dramatis.pipeline.score;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import org.apache.spark.sql.Column;
import org.dramatis.cluster.AssignmentTable;
import org.dramatis.cluster.SegmentModel;
import org.dramatis.persona.Cast;
import org.dramatis.persona.Cast.Member;
import org.dramatis.persona.PersonaId;
import org.dramatis.persona.PersonaState;
import org.dramatis.persona.registry.Registry;
import org.dramatis.run.Workspace;
import org.dramatis.run.storage.WorkspaceException;

/**
 * Which persona stands for each segment of the signed run.
 *
 * @param members that stand for segments, by id, each with its state on the day that is scored
 * @param retired personas that no longer hold, whose segments no other stands for
 * @param free letters of segments that no persona ever stood for
 */
public record Casting(Cast cast, List<Member> members, List<Former> retired, List<String> free) {

  /**
   * A persona that was retired.
   *
   * @param segments letters of those for which it stood last and nobody stands now, at least one
   */
  public record Former(PersonaId persona, String name, List<String> segments) {
    public Former {
      segments = List.copyOf(segments);
    }
  }

  public Casting {
    members = List.copyOf(members);
    retired = List.copyOf(retired);
    free = List.copyOf(free);
  }

  /**
   * The cast that holds.
   *
   * @throws WorkspaceException when there is none, or none of its personas stands for a segment
   */
  public static Cast published(Workspace workspace) {
    Cast cast =
        new Registry(workspace)
            .cast()
            .orElseThrow(() -> nobody(workspace, "No persona was ever published"));
    if (cast.members().stream().allMatch(m -> m.segments().isEmpty())) {
      throw nobody(workspace, "No persona holds any more");
    }
    return cast;
  }

  private static WorkspaceException nobody(Workspace workspace, String what) {
    return new WorkspaceException(
        ("%s in the workspace %s, so there is nobody to assign customers to. Have the council"
                + " decide and sign, run `dramatis publish`, then score.")
            .formatted(what, workspace));
  }

  /**
   * Brings personas and segments together.
   *
   * @param asOf the day on which a persona may have expired; empty leaves states as published
   * @throws WorkspaceException when a persona stands for a segment that the model does not have, or
   *     two stand for one
   */
  public static Casting of(
      Cast cast, Registry registry, SegmentModel model, Optional<LocalDate> asOf) {
    TreeSet<String> free = new TreeSet<>();
    model.segments().forEach(s -> free.add(s.segment().letter()));
    List<Member> members = new ArrayList<>();
    for (Member member : cast.members()) {
      for (String letter : member.segments()) {
        if (!free.remove(letter)) {
          throw new WorkspaceException(
              ("The cast has persona %s stand for segment %s of run %s, which that run does not"
                      + " have or another persona stands for. Publish the cast again.")
                  .formatted(member.persona(), letter, cast.run()));
        }
      }
      members.add(today(member, registry, asOf));
    }
    List<Former> retired = retired(cast, registry, free);
    return new Casting(cast, members, retired, List.copyOf(free));
  }

  /** Of several that stood for a segment, the one that was retired last did so last. */
  private static List<Former> retired(Cast cast, Registry registry, TreeSet<String> free) {
    List<Former> found = new ArrayList<>();
    cast.retired().stream()
        .sorted(Comparator.comparing(Cast.Retired::at).reversed())
        .forEach(
            retired -> {
              List<String> left =
                  registry
                      .persona(retired.persona(), retired.version())
                      .content()
                      .segments()
                      .stream()
                      .filter(free::remove)
                      .toList();
              if (!left.isEmpty()) {
                found.add(new Former(retired.persona(), retired.name(), left));
              }
            });
    found.sort(Comparator.comparing(Former::persona));
    return found;
  }

  private static Member today(Member member, Registry registry, Optional<LocalDate> asOf) {
    LocalDate expires = registry.persona(member.persona(), member.version()).expires();
    boolean isOver = asOf.filter(expires::isBefore).isPresent();
    return new Member(
        member.persona(),
        member.version(),
        member.name(),
        isOver && member.state() != PersonaState.RETIRED ? PersonaState.EXPIRED : member.state(),
        member.segments(),
        member.digest());
  }

  /** Whether a persona stands for several segments. */
  boolean isMerged() {
    return members.stream().anyMatch(m -> m.segments().size() > 1);
  }

  /** The persona's id by the letter of each segment that has one. */
  Map<String, String> byLetter() {
    Map<String, String> personas = new HashMap<>();
    members.forEach(m -> m.segments().forEach(l -> personas.put(l, m.persona().text())));
    return personas;
  }

  /** The persona's id in the place of a letter; null where it has none. */
  Column persona(Column letter) {
    return ofLetter(letter, m -> m.persona().text());
  }

  /** The persona's name in the place of a letter; null where it has none. */
  Column name(Column letter) {
    return ofLetter(letter, Member::name);
  }

  private Column ofLetter(Column letter, Function<Member, String> told) {
    Column found = lit(null).cast("string");
    for (Member member : members) {
      for (String own : member.segments()) {
        found = when(letter.equalTo(own), told.apply(member)).otherwise(found);
      }
    }
    return found;
  }

  /** The id of the persona that stood for a letter and was retired; null where none was. */
  Column retired(Column letter) {
    Column found = lit(null).cast("string");
    for (Former former : retired) {
      for (String own : former.segments()) {
        found = when(letter.equalTo(own), former.persona().text()).otherwise(found);
      }
    }
    return found;
  }

  /** Whether the persona of the customer's segment no longer holds. */
  Column isOver() {
    return members.stream()
        .filter(m -> m.state() == PersonaState.EXPIRED || m.state() == PersonaState.RETIRED)
        .flatMap(m -> m.segments().stream())
        .map(letter -> col(AssignmentTable.SEGMENT).equalTo(letter))
        .reduce(lit(false), Column::or);
  }
}
