package org.dramatis.contract.odcs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.dramatis.contract.Contract;
import org.dramatis.yaml.Problems;

/** The contract of the customer list, which has all that may be said in one. */
final class CrmContract {
  /** Where it lies, beside others. */
  static final Path FOLDER = Path.of("src/test/resources/project/conf/contracts");

  private CrmContract() {}

  static String text() throws IOException {
    return Files.readString(FOLDER.resolve("crm.odcs.yaml"));
  }

  /** Reads it as it is, or with changes; it has no problems. */
  static Contract read(String text) {
    Problems problems = new Problems();
    Contract contract = ContractReader.read("crm.odcs.yaml", text, problems);
    problems.throwIfAny();
    return contract;
  }
}
