package org.dramatis.project;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
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
        document(ConfFolder.CHARTER, "it says why there are personas and who decides")
            .read(CharterReader::read);
    List<Contract> contracts = new ArrayList<>();
    for (String name : folder.contracts()) {
      String text = content(name).map(ConfFile::text).orElse("");
      contracts.add(ContractReader.read(folder.shown(name), text, problems));
    }
    if (!contracts.isEmpty()) {
      ContractChecks.check(contracts, folder.shown("contracts"), problems);
    }
    FeatureCatalog features =
        document(ConfFolder.FEATURES, "it says what describes a customer")
            .read(
                root ->
                    FeatureCatalogReader.read(
                        root, folder.shown(ConfFolder.FEATURES), contracts, problems));
    Method method = methodDocument().read(MethodReader::read);
    List<Belief> beliefs = beliefs();
    List<Silo> silos = silos(contracts);
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

  private List<Belief> beliefs() {
    return folder.has(ConfFolder.BELIEFS)
        ? document(ConfFolder.BELIEFS, "it says what functions believe").read(BeliefsReader::read)
        : List.of();
  }

  private List<Silo> silos(List<Contract> contracts) {
    return folder.silos().stream()
        .map(
            name ->
                document(name, "it says what a department calls its customers")
                    .read(root -> SiloReader.read(root, ConfFolder.silo(name), contracts)))
        .toList();
  }

  private YamlDocument document(String name, String purpose) {
    String shown = folder.shown(name);
    Optional<ConfFile> file = content(name);
    if (file.isEmpty()) {
      problems.add(shown, "", "there is no such file; " + purpose);
      return YamlDocument.unreadable(shown, problems);
    }
    return withSettings(name, YamlDocument.parse(shown, file.get().text(), problems));
  }

  private YamlDocument methodDocument() {
    String shown = folder.shown(ConfFolder.METHOD);
    return withSettings(
        ConfFolder.METHOD,
        content(ConfFolder.METHOD)
            .map(file -> YamlDocument.parseOptional(shown, file.text(), problems))
            .orElseGet(() -> YamlDocument.absent(shown, problems)));
  }

  private YamlDocument withSettings(String name, YamlDocument document) {
    settings.stream()
        .filter(setting -> name.equals(setting.file() + ".yaml"))
        .forEach(setting -> document.set(setting.option(), setting.path(), setting.value()));
    return document;
  }

  private Optional<ConfFile> content(String name) {
    Optional<ConfFile> file = folder.read(name, problems);
    file.ifPresent(files::add);
    return file;
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
