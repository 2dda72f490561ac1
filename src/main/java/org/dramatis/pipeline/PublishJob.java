package org.dramatis.pipeline;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import org.dramatis.persona.Cast;
import org.dramatis.persona.Persona;
import org.dramatis.persona.PersonaId;
import org.dramatis.persona.candidate.Candidates;
import org.dramatis.persona.publication.ChangeLog;
import org.dramatis.persona.publication.Edition;
import org.dramatis.persona.publication.RegistryReadme;
import org.dramatis.persona.registry.Registry;
import org.dramatis.persona.registry.RegistryVerifier;
import org.dramatis.persona.registry.RenderedFile;
import org.dramatis.persona.registry.Shelf;
import org.dramatis.profile.typing.TypingTool;
import org.dramatis.report.card.CardFile;
import org.dramatis.report.card.CardSet;
import org.dramatis.report.card.Cards;
import org.dramatis.run.lock.Contender;
import org.dramatis.run.lock.Lease;
import org.dramatis.run.lock.LeaseHolder;
import org.dramatis.run.lock.LeaseTerms;
import org.dramatis.run.manifest.RunId;
import org.dramatis.run.storage.Access;
import org.dramatis.run.storage.WorkspaceException;

/** Publishes casts. It needs no Spark. */
public record PublishJob(Registry registry, Clock clock) {

  /**
   * What became of a publication.
   *
   * @param cast that holds now
   * @param fresh versions that were not published before; empty when nothing was new
   * @param mended what an earlier publication, which did not end, had left undone, in words
   * @param files that were written, below the registry's folder; empty when all were there
   */
  public record Published(Cast cast, List<Persona> fresh, List<String> mended, List<String> files) {
    public Published {
      fresh = List.copyOf(fresh);
      mended = List.copyOf(mended);
      files = List.copyOf(files);
    }
  }

  /**
   * Does work while nobody else publishes. Derivations may go on meanwhile.
   *
   * @throws org.dramatis.run.lock.WorkspaceLockedException when somebody else does
   */
  public <T> T underLease(Function<Lease, T> work) {
    WorkspaceException.whenWriting(
        registry.folder(),
        () -> registry.workspace().storage().folder(registry.folder(), Access.DEFAULT));
    LeaseHolder holder = LeaseHolder.thisProcess("dramatis publish", UUID.randomUUID().toString());
    Contender self = new Contender(registry.folder().toString(), holder, LeaseTerms.DEFAULT, clock);
    try (Lease lease = Lease.acquire(registry.lock(), self, () -> {})) {
      return work.apply(lease);
    }
  }

  /**
   * Publishes an edition, if it is new, and makes pages and cards, unless they are there.
   *
   * @param candidates of the published run
   * @throws WorkspaceException when a file cannot be written, or what was published is damaged
   */
  public Published publish(Lease lease, Edition edition, Candidates candidates) {
    Optional<TypingTool> typing = typing(edition.cast());
    Shelf shelf = new Shelf(registry, lease);
    List<String> mended = new ArrayList<>();
    Cast cast = edition.before().filter(before -> !edition.isNew()).orElse(edition.cast());
    if (edition.isNew()) {
      mended.addAll(shelf.publish(edition.before(), edition.cast(), edition.fresh()));
    }
    mended.addAll(shelf.tidy(cast));
    boolean isWhole = RegistryVerifier.verify(registry).unfinished().isEmpty();
    if (isWhole) {
      return new Published(cast, edition.fresh(), mended, List.of());
    }
    if (!edition.isNew()) {
      mended.add("Pages and cards were not all there, and are made anew.");
    }
    SortedMap<String, RenderedFile> pages = pages(cards(cast, candidates, typing), cast);
    lease.requireHeld();
    shelf.render(cast, pages);
    return new Published(cast, edition.fresh(), mended, List.copyOf(pages.keySet()));
  }

  /** The questions of the run that the council signed last; they stay when a persona goes. */
  private Optional<TypingTool> typing(Cast cast) {
    return TypingTool.of(registry.workspace().run(new RunId(cast.run())));
  }

  private SortedMap<String, RenderedFile> pages(CardSet set, Cast cast) {
    SortedMap<String, RenderedFile> pages = new TreeMap<>();
    Cards.typing(set).ifPresent(page -> pages.put("typing.html", RenderedFile.of(page)));
    pages.put("README.md", RenderedFile.of(RegistryReadme.of(registry, cast, pages.keySet())));
    pages.put("changes.md", RenderedFile.of(ChangeLog.of(registry, cast)));
    for (CardFile card : Cards.of(set)) {
      pages.put("cards/" + card.name(), RenderedFile.of(card.content()));
    }
    return pages;
  }

  private CardSet cards(Cast cast, Candidates candidates, Optional<TypingTool> typing) {
    return new CardSet(
        candidates.noun(),
        candidates.verdict(),
        cast.members().stream()
            .map(member -> registry.persona(member.persona(), member.version()))
            .map(CardSet.Member::asSigned)
            .toList(),
        cast.retired().stream().map(retired -> retired(cast, retired)).toList(),
        typing);
  }

  private CardSet.Retired retired(Cast cast, Cast.Retired retired) {
    Persona last = registry.persona(retired.persona(), retired.version());
    List<PersonaId> now =
        cast.members().stream()
            .filter(m -> m.segments().stream().anyMatch(last.content().segments()::contains))
            .map(Cast.Member::persona)
            .toList();
    return new CardSet.Retired(
        last, now, LocalDate.ofInstant(retired.at(), ZoneOffset.UTC), retired.why());
  }
}
