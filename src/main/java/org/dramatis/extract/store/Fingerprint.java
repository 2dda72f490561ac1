package org.dramatis.extract.store;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.dramatis.contract.Classification;
import org.dramatis.contract.Contract;
import org.dramatis.contract.CsvDialect;
import org.dramatis.contract.DecimalType;
import org.dramatis.contract.FileFormat;
import org.dramatis.contract.KeyRole;
import org.dramatis.contract.LogicalType;
import org.dramatis.contract.Presence;
import org.dramatis.contract.Property;
import org.dramatis.contract.Sha256;
import org.dramatis.contract.ValueLimits;
import org.dramatis.extract.check.ReadMeasures;
import org.dramatis.extract.row.KeptColumn;
import org.dramatis.run.storage.Json;

/** Names what was read: the same bytes under the same contract and key give the same name. */
public final class Fingerprint {
  /** Raised whenever the reader would make something else of the same file. */
  private static final String READER = "reader-5";

  /** 128 bits in hexadecimal. */
  private static final int LENGTH = 32;

  private Fingerprint() {}

  /** The first 128 bits, in hexadecimal, of a digest of a file's SHA-256 and {@link #terms}. */
  public static String of(String fileSha256, String terms) {
    return digest(fileSha256 + "\n" + terms + "\n");
  }

  /**
   * Names how files of a contract are read. Of the contract counts what decides about single rows:
   * owners, schedules, descriptions and thresholds may change without a file being read again.
   *
   * @param kept what is kept of the rows; other contracts decide which columns join
   */
  public static String terms(Contract contract, List<KeptColumn> kept, String keyId) {
    StringBuilder what = new StringBuilder();
    what.append(READER).append('\n').append(aboutRows(contract)).append('\n');
    what.append(keyId).append('\n');
    kept.forEach(c -> what.append(c.property().name()).append(' ').append(c.form()).append('\n'));
    return digest(what.toString());
  }

  private static String digest(String text) {
    return Sha256.of(text.getBytes(StandardCharsets.UTF_8)).substring(0, LENGTH);
  }

  private static String aboutRows(Contract contract) {
    return Json.write(
        new Terms(
            contract.server().format(),
            contract.server().dialect(),
            contract.onePer(),
            contract.eventTime(),
            contract.properties().stream().map(ColumnTerms::of).toList(),
            new ReadMeasures(contract).ruleKeys()));
  }

  private record Terms(
      FileFormat format,
      CsvDialect dialect,
      Optional<String> onePer,
      Optional<String> eventTime,
      List<ColumnTerms> columns,
      List<String> measures) {}

  private record ColumnTerms(
      String name,
      String physicalName,
      Optional<String> transformLogic,
      LogicalType type,
      DecimalType decimal,
      Presence presence,
      KeyRole key,
      Classification classification,
      @JsonUnwrapped ValueLimits limits) {

    static ColumnTerms of(Property p) {
      return new ColumnTerms(
          p.name(),
          p.physicalName(),
          p.transformLogic(),
          p.type(),
          p.decimal(),
          p.presence(),
          p.key(),
          p.classification(),
          p.limits());
    }
  }
}
