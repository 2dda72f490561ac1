package org.dramatis.pipeline;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.dramatis.contract.Contract;
import org.dramatis.erase.CustomerFile;
import org.dramatis.erase.Erasure;
import org.dramatis.erase.ErasureFolder;
import org.dramatis.erase.NamedPeople;
import org.dramatis.extract.check.Pseudonym;
import org.dramatis.extract.store.ErasedCount;
import org.dramatis.project.Project;
import org.dramatis.run.Workspace;
import org.dramatis.run.lock.Lease;

/** Some people on their way out of a workspace. */
public final class ErasureSession {
  private final PipelineContext context;
  private final OpenedWorkspace opened;
  private final NamedPeople named;
  private final Erasure erasure;
  private final ErasureFolder folder;

  /**
   * What an erasure removed.
   *
   * @param found in what the workspace held before
   * @param later in extracts that were read since the list was last carried out
   */
  public record Erased(Erasure.Found found, List<ErasedCount> later) {

    public Erased {
      later = List.copyOf(later);
    }

    /** Whether everybody was erased before. */
    public boolean isNothing() {
      return found.equals(Erasure.Found.NOTHING) && later.isEmpty();
    }
  }

  /**
   * Finds out who is named; nothing is changed.
   *
   * @throws org.dramatis.run.storage.WorkspaceException when nothing was ever read into the
   *     workspace
   * @throws org.dramatis.yaml.ConfigurationException when the list names nobody
   */
  public ErasureSession(
      Project project, CustomerFile list, Workspace workspace, PipelineContext context) {
    this.context = context;
    this.opened = OpenedWorkspace.begun(context, workspace);
    List<Contract> contracts = project.contracts();
    this.named = NamedPeople.of(context.spark(), contracts, list, new Pseudonym(opened.key()));
    this.erasure = opened.erasure(opened.extractor(contracts), contracts);
    this.folder = new ErasureFolder(workspace);
  }

  /** Who is named. */
  public NamedPeople named() {
    return named;
  }

  /** Does work while no other process may change the workspace. */
  public void underLease(Consumer<Lease> work) {
    opened.runUnderLease("erase", work);
  }

  /** Those who are not yet on the list of erased people. */
  public Set<String> fresh() {
    Set<String> fresh = new HashSet<>(named.people());
    fresh.removeAll(folder.list().customers());
    return fresh;
  }

  /** Lines of people who are neither on the list nor anywhere in the workspace. */
  public Set<String> unknownLines() {
    return named.lines(erasure.unknown(named.people()));
  }

  /** Counts what {@link #erase} would remove. */
  public Erasure.Found count() {
    Set<String> all = folder.list().customers();
    all.addAll(named.people());
    return erasure.count(all);
  }

  /** Puts them on the list, and takes everybody on it out of all that the workspace holds. */
  public Erased erase(Lease lease) {
    folder.add(lease, context.clock().instant(), named.people());
    Erasure.Found found = erasure.complete(lease, context.clock().instant());
    return new Erased(found, erasure.clearExtracts());
  }
}
