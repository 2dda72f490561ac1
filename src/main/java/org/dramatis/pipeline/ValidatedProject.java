package org.dramatis.pipeline;

import org.dramatis.charter.Charter;
import org.dramatis.cluster.Method;
import org.dramatis.extract.row.Transforms;
import org.dramatis.feature.InScope;
import org.dramatis.feature.catalog.CheckedCatalog;
import org.dramatis.feature.catalog.FeatureCatalog;
import org.dramatis.feature.catalog.SpecialFeatures;
import org.dramatis.project.Project;

/**
 * A project whose every expression has been checked, before an engine is started.
 *
 * @param catalog its features, parsed
 * @param questions what the council wants to know, parsed
 * @param special features that come from special categories of personal data
 */
public record ValidatedProject(
    Project project, CheckedCatalog catalog, CouncilQuestions questions, SpecialFeatures special) {

  /**
   * Checks the SQL of a project.
   *
   * @throws org.dramatis.yaml.ConfigurationException with what is wrong
   * @throws org.dramatis.contract.PrivacyException with what the charter forbids
   */
  public static ValidatedProject of(Project project) {
    Transforms.check(project.contracts());
    CheckedCatalog catalog = CheckedCatalog.of(project.features(), project.contracts());
    InScope.check(project.charter().scope());
    return new ValidatedProject(
        project,
        catalog,
        CouncilQuestions.of(project, catalog),
        SpecialFeatures.of(catalog, project.charter().privacy().specialCategories()));
  }

  Charter charter() {
    return project.charter();
  }

  FeatureCatalog features() {
    return project.features();
  }

  Method method() {
    return project.method();
  }
}
