package org.dramatis.command;

import org.dramatis.extract.Transforms;
import org.dramatis.feature.CheckedCatalog;
import org.dramatis.feature.InScope;

/**
 * A project whose every expression has been checked, before an engine is started.
 *
 * @param project as read
 * @param catalog its features, parsed
 */
record SoundProject(Project project, CheckedCatalog catalog) {

  /**
   * Checks the SQL of a project.
   *
   * @throws org.dramatis.contract.ConfigurationException with what is wrong
   */
  static SoundProject of(Project project) {
    Transforms.check(project.contracts());
    CheckedCatalog catalog = CheckedCatalog.of(project.features(), project.contracts());
    InScope.check(project.charter().scope());
    return new SoundProject(project, catalog);
  }
}
