package org.dramatis.persona.decision;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.dramatis.persona.Cast;
import org.dramatis.persona.PersonaContents;
import org.dramatis.persona.PersonaId;
import org.dramatis.persona.Rank;
import org.dramatis.persona.decision.Decision.Kind;
import org.dramatis.yaml.Spelling;

/** What may be decided about segments and personas that exist, kind by kind. */
final class KindRules {
  private static final int MOST_PRIMARY = 3;

  private final Council council;
  private final CouncilState state;
  private final List<String> reasons;

  KindRules(Council council, CouncilState state, List<String> reasons) {
    this.council = council;
    this.state = state;
    this.reasons = reasons;
  }

  /** One motion for each binding that is meant; reasons against any are added. */
  List<Motion> admit(Motion motion) {
    if (motion.kind() == Kind.MERGE) {
      return List.of(merge(motion));
    }
    if (motion.kind() == Kind.RETIRE || motion.kind() == Kind.RENAME) {
      return ofPersona(motion);
    }
    List<Binding> bindings = meant(motion);
    if (bindings.isEmpty()) {
      refuse(
          "--persona %s stands for no segment of run %s: name one with --segment.",
          motion.persona().map(PersonaId::text).orElse(""), council.run());
    }
    if (motion.kind() == Kind.PRIMARY) {
      checkPrimary(bindings);
    }
    List<Motion> admitted = new ArrayList<>();
    for (Binding binding : bindings) {
      check(motion, binding, bindings.size());
      admitted.add(motion.about(binding.segments(), motion.persona()));
    }
    return admitted;
  }

  private void refuse(String format, Object... values) {
    reasons.add(String.format(Locale.ROOT, format, values));
  }

  private List<Binding> meant(Motion motion) {
    return motion.segments().isEmpty()
        ? motion.persona().flatMap(state::of).stream().toList()
        : bindings(motion.segments());
  }

  private List<Binding> bindings(List<String> letters) {
    return letters.stream().flatMap(letter -> state.of(letter).stream()).distinct().toList();
  }

  private void checkPrimary(List<Binding> bindings) {
    Set<Binding> primary = new LinkedHashSet<>();
    state.bindings().stream()
        .filter(b -> b.rank().equals(Optional.of(Rank.PRIMARY)))
        .forEach(primary::add);
    List<String> already = primary.stream().map(Binding::says).toList();
    primary.addAll(bindings);
    if (primary.size() <= MOST_PRIMARY) {
      return;
    }
    if (already.isEmpty()) {
      refuse("At most three can be primary, and %d are named: choose.", bindings.size());
    } else {
      refuse(
          "At most three can be primary, and %s already: decide first which of them is served or"
              + " not now.",
          already.size() == 1 ? already.get(0) + " is" : Spelling.listed(already) + " are");
    }
  }

  /** Decisions hold in the order in which they are recorded, so that is the order of meetings. */
  private void checkOrder(Motion motion, Binding binding) {
    Optional<Decision> before =
        switch (motion.kind()) {
          case PRIMARY, SERVED, NOT_NOW, SPLIT_FIRST -> binding.ranked();
          case ADOPT, PROVISIONAL, REJECT, SPLIT -> binding.decided();
          default -> Optional.empty();
        };
    before
        // A meeting in Auckland may be a day ahead of one elsewhere.
        .filter(later -> later.date().minusDays(1).isAfter(motion.date()))
        .ifPresent(
            later ->
                refuse(
                    "--date %s is before %s, when %s decided anew about %s (decision %d): what is"
                        + " recorded last holds, so this would undo it. Give the day of the"
                        + " meeting.",
                    motion.date(), later.date(), later.name(), binding.says(), later.number()));
  }

  private void check(Motion motion, Binding binding, int named) {
    checkOrder(motion, binding);
    switch (motion.kind()) {
      case ADOPT, PROVISIONAL -> checkAdoption(motion, binding, named);
      case REJECT ->
          binding
              .persona()
              .flatMap(council::member)
              .ifPresent(
                  member ->
                      refuse(
                          "%s %s, which is published: `council decide retire --persona %s` takes"
                              + " it out of the cast.",
                          binding.is(), said(member), member.persona()));
      case SIGN -> checkSignature(binding, named);
      default -> {
        // Ranks and a wish for other segments may be decided of every segment.
      }
    }
  }

  private void checkAdoption(Motion motion, Binding binding, int named) {
    binding
        .ranked()
        .filter(ranked -> ranked.kind() == Kind.SPLIT_FIRST)
        .ifPresent(
            ranked ->
                refuse(
                    "%s to be split first, as %s decided on %s: decide primary, served or not now"
                        + " before there is a persona.",
                    binding.is(), ranked.name(), ranked.date()));
    if (motion.persona().isEmpty()) {
      return;
    }
    PersonaId persona = motion.persona().get();
    if (named > 1) {
      refuse(
          "--persona %s cannot stand for %d segments that are not merged: `council decide merge`"
              + " comes first.",
          persona, named);
    }
    binding
        .persona()
        .filter(other -> !other.equals(persona))
        .flatMap(council::member)
        .ifPresent(
            other ->
                refuse(
                    "%s %s, and cannot be %s, too: retire %s first, or leave --persona out.",
                    binding.is(), said(other), persona, other.persona()));
    state
        .of(persona)
        .filter(elsewhere -> !elsewhere.equals(binding) && motion.why().isBlank())
        .ifPresent(elsewhere -> refuse("%s", moves(persona, elsewhere, binding.says())));
  }

  private static String moves(PersonaId persona, Binding from, String to) {
    return "--why is missing: %s moves from %s to %s, and a name moves to other people for a reason."
        .formatted(persona, from.says(), to);
  }

  private void checkSignature(Binding binding, int named) {
    if (named > 1) {
      refuse("One signature is for one card: name one --segment.");
    }
    if (binding.isDecided(Kind.REJECT) || binding.isToBeRedrawn()) {
      Decision decided = binding.decided().orElseThrow();
      refuse(
          "There is no draft of %s to sign: %s %s on %s. Adopt it first, if that has changed.",
          binding.says(),
          decided.name(),
          decided.kind() == Kind.REJECT ? "rejected it" : "asked to split the segment",
          decided.date());
    }
  }

  private List<Motion> ofPersona(Motion motion) {
    List<Binding> bindings = bindings(motion.segments());
    if (bindings.size() > 1) {
      refuse("%d personas are named: decide about one at a time.", bindings.size());
      return List.of();
    }
    Optional<Binding> binding = bindings.stream().findFirst();
    Optional<PersonaId> ofSegment = binding.flatMap(Binding::persona);
    if (binding.isPresent() && ofSegment.isEmpty()) {
      refuse(
          "%s %s no published persona: %s.",
          binding.get().says(),
          binding.get().segments().size() == 1 ? "has" : "have",
          motion.kind() == Kind.RETIRE
              ? "a draft is rejected, with `council decide reject`"
              : "a draft's name stands in its worksheet alone, so change it there");
      return List.of();
    }
    Optional<PersonaId> persona = motion.persona().or(() -> ofSegment);
    if (ofSegment.isPresent() && !ofSegment.equals(persona)) {
      refuse(
          "%s %s and not %s: leave out --segment or --persona.",
          binding.get().is(), ofSegment.get(), persona.orElseThrow());
    }
    Optional<Cast.Member> member = persona.flatMap(council::member);
    if (motion.kind() == Kind.RENAME && member.isPresent()) {
      checkName(PersonaContents.worded(motion.to().orElseThrow()), member.get());
    }
    List<String> segments = persona.flatMap(state::of).map(Binding::segments).orElse(List.of());
    return List.of(motion.about(segments, persona));
  }

  private void checkName(String to, Cast.Member member) {
    for (Cast.Member other : council.cast().orElseThrow().members()) {
      if (other.name().equalsIgnoreCase(to)) {
        refuse(
            other.equals(member)
                ? "%s is called %s already."
                : "%s is called %s: two personas of one name are one too many. Find another.",
            other.persona(),
            other.name());
      }
    }
  }

  private Motion merge(Motion motion) {
    List<Binding> bindings = bindings(motion.segments());
    boolean isOneAlready =
        bindings.size() == 1 && bindings.get(0).segments().equals(motion.segments());
    if (motion.segments().size() < 2 && (isOneAlready || motion.segments().isEmpty())) {
      refuse(
          "To merge takes two segments: name each with --segment. One alone is taken out of a"
              + " merge, and %s in none.",
          motion.segments().isEmpty() ? "none was named" : motion.segments().get(0) + " is");
    } else if (isOneAlready) {
      refuse("%s are merged already.", Spelling.listed(motion.segments()));
    }
    List<Cast.Member> members =
        bindings.stream().flatMap(b -> b.persona().flatMap(council::member).stream()).toList();
    if (motion.segments().size() > 1 && members.size() > 1 && motion.persona().isEmpty()) {
      refuse(
          "%s are %s: say with --persona which of them goes on, and retire the others.",
          Spelling.listed(motion.segments()),
          Spelling.listed(members.stream().map(KindRules::said).toList()));
    }
    motion
        .persona()
        .flatMap(state::of)
        .filter(from -> !bindings.contains(from) && motion.why().isBlank())
        .ifPresent(
            from ->
                refuse(
                    "%s", moves(motion.persona().get(), from, Spelling.listed(motion.segments()))));
    return motion;
  }

  private static String said(Cast.Member member) {
    return member.persona() + " " + member.name();
  }
}
