package org.dramatis.command;

import org.dramatis.extract.row.Transforms;
import org.dramatis.feature.InScope;
import org.dramatis.feature.catalog.CheckedCatalog;
import org.dramatis.feature.catalog.SpecialFeatures;

/**
 * A project whose every expression has been checked, before an engine is started.
 *
 * @param project as read
 * @param catalog its features, parsed
 * @param questions what the council wants to know, parsed
 * @param special those of them that come from special categories of personal data
 */
record SoundProject(
    Project project, CheckedCatalog catalog, CouncilQuestions questions, SpecialFeatures special) {

  /**
   * Checks the SQL of a project.
   *
   * @throws org.dramatis.yaml.ConfigurationException with what is wrong
   * @throws org.dramatis.contract.PrivacyException with what the charter forbids
   */
  static SoundProject of(Project project) {
    Transforms.check(project.contracts());
    CheckedCatalog catalog = CheckedCatalog.of(project.features(), project.contracts());
    InScope.check(project.charter().scope());
    return new SoundProject(
        project,
        catalog,
        CouncilQuestions.of(project),
        SpecialFeatures.of(catalog, project.charter().privacy().specialCategories()));
  }
}
