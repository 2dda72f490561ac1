package org.dramatis.contract;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Sees to it that what derives from an identifying column is not kept by oversight. */
final class Lineage {
  private Lineage() {}

  /** Reports columns that show a restricted one under another name. */
  static void check(Contract contract, Problems problems) {
    List<Property> properties = contract.properties();
    boolean isSound = !problems.concern(contract.file());
    for (int i = 0; i < properties.size(); i++) {
      Property property = properties.get(i);
      String key = "schema[0].properties[" + i + "]";
      Optional<String> source = restrictedSource(property, properties);
      boolean isSettled =
          property.classification() == Classification.RESTRICTED
              || property.declassified().isPresent();
      if (source.isPresent() && !isSettled) {
        problems.add(
            contract.file(),
            property.transformLogic().isPresent() ? key + ".transformLogic" : key,
            String.format(
                "reads %s, which is restricted; make %s restricted too, or say in the custom"
                    + " property dramatis.declassified why it identifies nobody",
                source.get(), property.name()));
      }
      if (source.isEmpty() && property.declassified().isPresent() && isSound) {
        problems.add(
            contract.file(),
            key + ".customProperties.dramatis.declassified",
            property.name() + " reads no restricted column, so there is nothing to declassify");
      }
    }
  }

  private static Optional<String> restrictedSource(Property property, List<Property> properties) {
    boolean isComputed = property.transformLogic().isPresent();
    Set<String> names = new LinkedHashSet<>();
    for (Property other : properties) {
      if (!other.name().equals(property.name())
          && other.classification() == Classification.RESTRICTED) {
        if (other.transformLogic().isEmpty()) {
          names.add(other.physicalName());
        }
        if (isComputed) {
          names.add(other.name());
        }
      }
    }
    names.remove("");
    return names.stream()
        .filter(
            isComputed
                ? name -> mentions(property.transformLogic().get(), name)
                : property.physicalName()::equalsIgnoreCase)
        .findFirst();
  }

  private static boolean mentions(String logic, String name) {
    String word = "(?<![\\p{L}\\p{N}_])" + Pattern.quote(name) + "(?![\\p{L}\\p{N}_])";
    int flags = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    return Pattern.compile(word, flags).matcher(logic).find();
  }
}
