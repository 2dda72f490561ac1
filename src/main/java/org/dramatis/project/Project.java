package org.dramatis.project;

import java.nio.file.Path;
import java.util.List;
import org.dramatis.charter.Charter;
import org.dramatis.cluster.Method;
import org.dramatis.contract.Contract;
import org.dramatis.feature.catalog.FeatureCatalog;
import org.dramatis.profile.claim.Belief;
import org.dramatis.profile.silo.Silo;
import org.dramatis.yaml.Problem;

/**
 * A project folder, read and checked.
 *
 * @param folder the parent of the conf folder, absolute; relative paths start here
 * @param conf the conf folder, absolute
 * @param contracts one per source, in the order of their files' names
 * @param features what describes a customer
 * @param beliefs what functions sealed before they saw results
 * @param silos the departments' own personas, in the order of their names
 * @param warnings what the configuration says to others and not to this program
 * @param files every file that was read, in the order of names
 * @param configSha256 digest over the files' names and bytes and over the settings from the command
 *     line
 */
public record Project(
    Path folder,
    Path conf,
    Charter charter,
    List<Contract> contracts,
    FeatureCatalog features,
    Method method,
    List<Belief> beliefs,
    List<Silo> silos,
    List<Problem> warnings,
    List<ConfFile> files,
    String configSha256) {

  public Project {
    contracts = List.copyOf(contracts);
    beliefs = List.copyOf(beliefs);
    silos = List.copyOf(silos);
    warnings = List.copyOf(warnings);
    files = List.copyOf(files);
  }

  /**
   * A configuration file as it was read.
   *
   * @param name relative to the conf folder, with {@code /} between folders
   * @param sha256 of its bytes, lower-case hexadecimal
   */
  public record ConfFile(String name, String sha256, String text) {}
}
