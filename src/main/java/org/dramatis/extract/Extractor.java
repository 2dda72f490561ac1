package org.dramatis.extract;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.SparkSession;
import org.dramatis.contract.Contract;
import org.dramatis.contract.SourceRole;
import org.dramatis.extract.check.Pseudonym;
import org.dramatis.extract.find.DeliveredFile;
import org.dramatis.extract.row.FileFault;
import org.dramatis.extract.row.JoinKeys;
import org.dramatis.extract.row.KeptColumn;
import org.dramatis.extract.row.StoredFile;
import org.dramatis.extract.store.ExtractStore;
import org.dramatis.extract.store.Fingerprint;
import org.dramatis.extract.store.HeldExtracts;
import org.dramatis.extract.store.HeldFiles;
import org.dramatis.extract.store.StoreFolder;

/** The first stage: files and contracts in, accepted rows, rejects and audits out. */
public final class Extractor {
  private final ExtractStore store;
  private final HeldExtracts held;
  private final JoinKeys joinKeys;
  private final String keyId;

  /**
   * Works for one project in one workspace.
   *
   * @param folder the workspace's {@code extracts/}
   * @param contracts of the whole project: they decide which columns join
   * @param keyId names the key of {@code pseudonym}
   */
  public Extractor(
      SparkSession spark,
      Path folder,
      List<Contract> contracts,
      Pseudonym pseudonym,
      String keyId) {
    StoreFolder places = new StoreFolder(folder, spark.sparkContext().hadoopConfiguration());
    this.store = new ExtractStore(spark, places, pseudonym);
    this.held = new HeldExtracts(spark, places, store, contracts, keyId);
    this.joinKeys = JoinKeys.of(contracts);
    this.keyId = keyId;
  }

  /** All that the workspace holds, for taking people out of it. */
  public HeldExtracts held() {
    return held;
  }

  /** Names a source's files, without reading them, from the SHA-256 of their bytes by URI. */
  public List<DeliveredFile> named(
      Contract contract, List<DeliveredFile> files, Map<String, String> sha256) {
    String terms = terms(contract);
    return files.stream()
        .map(f -> f.named(sha256.get(f.uri()), Fingerprint.of(sha256.get(f.uri()), terms)))
        .toList();
  }

  private String terms(Contract contract) {
    return Fingerprint.terms(contract, joinKeys.kept(contract), keyId);
  }

  /**
   * Reads a source's files, those only that the store does not hold.
   *
   * @param files as {@link #named} names them
   * @throws org.dramatis.contract.ContractException when a file as a whole breaks the contract
   */
  public SourceFiles read(Contract contract, List<DeliveredFile> files) {
    List<KeptColumn> kept = joinKeys.kept(contract);
    Map<String, DeliveredFile> distinct = new LinkedHashMap<>();
    files.forEach(file -> distinct.putIfAbsent(file.fingerprint(), file));
    List<StoredFile> stored = store.store(contract, kept, terms(contract), distinct);
    requireRows(contract, stored);
    return new SourceFiles(new HeldFiles(contract, kept, stored), files);
  }

  /** The same files as they are after people were taken out of them. */
  public SourceFiles reread(SourceFiles files) {
    return new SourceFiles(store.reread(files.held()), files.files());
  }

  /** That nobody objected is good news; that nobody bought anything is a delivery gone wrong. */
  private static void requireRows(Contract contract, List<StoredFile> stored) {
    boolean mayBeEmpty =
        contract.role() == SourceRole.SUPPRESSION || contract.role() == SourceRole.LABELS;
    if (!mayBeEmpty && stored.stream().allMatch(file -> file.rowsRead() == 0)) {
      throw FileFault.NO_ROWS.refusal(
          contract,
          contract.server().path(),
          "no file has a row behind its header. Ask %s whether the export failed."
              .formatted(contract.ownership().whom()));
    }
  }

  /** All sources of a project, read, ready for the rules that look at more than one row. */
  public ReadSources sources(List<SourceFiles> read) {
    return new ReadSources(store, read);
  }
}
