package org.dramatis.project;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.dramatis.charter.Charter;
import org.dramatis.charter.CharterReader;
import org.dramatis.cluster.Method;
import org.dramatis.cluster.MethodReader;
import org.dramatis.contract.Contract;
import org.dramatis.contract.Sha256;
import org.dramatis.contract.odcs.ContractChecks;
import org.dramatis.contract.odcs.ContractReader;
import org.dramatis.feature.catalog.FeatureCatalog;
import org.dramatis.feature.catalog.FeatureCatalogReader;
import org.dramatis.profile.claim.Belief;
import org.dramatis.profile.claim.BeliefsReader;
import org.dramatis.profile.silo.Silo;
import org.dramatis.profile.silo.SiloReader;
import org.dramatis.project.Project.ConfFile;
import org.dramatis.yaml.ConfigurationException;
import org.dramatis.yaml.Problem;
import org.dramatis.yaml.Problems;
import org.dramatis.yaml.YamlDocument;

/** Reads a conf folder as a whole, so that everything that is wrong is told at once. */
public final class ProjectReader {
  private final ConfFolder folder;
  private final List<Setting> settings;
  private final Problems problems = new Problems();
  private final List<ConfFile> files = new ArrayList<>();

  private ProjectReader(ConfFolder folder, List<Setting> settings) {
    this.folder = folder;
    this.settings = settings;
  }

  /**
   * Reads and checks a project.
   *
   * @param conf the conf folder, on the local file system
   * @param settings values from the command line, read in the place of those in the files
   * @throws ConfigurationException with every problem in every file
   */
  public static Project read(Path conf, List<Setting> settings) {
    ProjectReader reader = new ProjectReader(ConfFolder.list(conf), settings);
    return reader.project(conf.toAbsolutePath().normalize());
  }

  private Project project(Path conf) {
    folder.check(problems);
    reportRepeated();
    Charter charter =
        required(ConfFolder.CHARTER, "it says why there are personas and who decides")
            .read(CharterReader::read);
    List<Contract> contracts = new ArrayList<>();
    for (String name : folder.contracts()) {
      contracts.add(ContractReader.read(folder.shown(name), content(name), problems));
    }
    if (!contracts.isEmpty()) {
      ContractChecks.check(contracts, folder.shown("contracts"), problems);
    }
    String catalog = folder.shown(ConfFolder.FEATURES);
    FeatureCatalog features =
        required(ConfFolder.FEATURES, "it says what describes a customer")
            .read(root -> FeatureCatalogReader.read(root, catalog, contracts, problems));
    Method method = method().read(MethodReader::read);
    List<Belief> beliefs =
        folder.has(ConfFolder.BELIEFS)
            ? document(ConfFolder.BELIEFS).read(BeliefsReader::read)
            : List.of();
    List<Silo> silos = folder.silos().stream().map(name -> silo(name, contracts)).toList();
    problems.throwIfAny();
    files.sort(Comparator.comparing(ConfFile::name));
    return new Project(
        conf.getParent(),
        conf,
        charter,
        contracts,
        features,
        method,
        beliefs,
        silos,
        problems.warnings(),
        files,
        digest());
  }

  private Silo silo(String name, List<Contract> contracts) {
    return document(name).read(root -> SiloReader.read(root, ConfFolder.silo(name), contracts));
  }

  private YamlDocument required(String name, String purpose) {
    if (folder.has(name)) {
      return document(name);
    }
    problems.add(folder.shown(name), "", "there is no such file; " + purpose);
    return YamlDocument.unreadable(folder.shown(name), problems);
  }

  private YamlDocument document(String name) {
    return withSettings(name, YamlDocument.parse(folder.shown(name), content(name), problems));
  }

  private YamlDocument method() {
    String name = ConfFolder.METHOD;
    String text = folder.has(name) ? content(name) : "";
    return withSettings(name, YamlDocument.parseOptional(folder.shown(name), text, problems));
  }

  private YamlDocument withSettings(String name, YamlDocument document) {
    settings.stream()
        .filter(setting -> name.equals(setting.file() + ".yaml"))
        .forEach(setting -> document.set(setting.option(), setting.path(), setting.value()));
    return document;
  }

  private String content(String name) {
    ConfFile file = folder.read(name, problems);
    files.add(file);
    return file.text();
  }

  private void reportRepeated() {
    Set<String> keys = new HashSet<>();
    for (Setting setting : settings) {
      if (!keys.add(setting.key())) {
        String message = "this option stands here twice; keep one of them";
        problems.add(new Problem(setting.option(), OptionalInt.empty(), "", message));
      }
    }
  }

  /** Names and digests of the files, then the settings, each in the order of names. */
  private String digest() {
    StringBuilder lines = new StringBuilder();
    files.forEach(file -> lines.append(file.sha256()).append(' ').append(file.name()).append('\n'));
    settings.stream()
        .sorted(Comparator.comparing(Setting::key))
        .forEach(s -> lines.append(s.key()).append('=').append(s.value()).append('\n'));
    return Sha256.of(lines.toString().getBytes(StandardCharsets.UTF_8));
  }
}
