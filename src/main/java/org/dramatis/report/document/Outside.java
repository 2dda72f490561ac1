package org.dramatis.report.document;

import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.dramatis.profile.Statement;
import org.dramatis.profile.disclosure.Disclosure;
import org.dramatis.profile.group.OutsideScope;

/** Customers outside the scope, and the lifecycle of everyone on the list. */
record Outside(OptionalDouble rounding, List<OutsideScope.Stage> lifecycle, List<Group> groups) {

  static Outside of(OutsideScope outside) {
    return new Outside(
        outside.rounding(), outside.lifecycle(), outside.groups().stream().map(Group::of).toList());
  }

  /** Those of one stage. */
  record Group(
      String stage, OptionalLong customers, Disclosure disclosure, List<String> statements) {

    static Group of(OutsideScope.OutsideGroup group) {
      return new Group(
          group.stage(),
          group.customers(),
          group.disclosure(),
          group.statements().stream().map(Statement::words).toList());
    }
  }
}
