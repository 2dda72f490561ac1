package org.dramatis.contract.odcs;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.dramatis.contract.Ownership;
import org.dramatis.yaml.YamlMap;
import org.dramatis.yaml.YamlValue;

/** Reads whom to ask: {@code team}, {@code roles} and {@code support}. */
final class OwnershipReader {
  private OwnershipReader() {}

  /** Reads the three keys of a contract; all may be left out. */
  static Ownership read(YamlMap contract) {
    Team team = team(contract.optional("team"));
    List<String> contacts = new ArrayList<>();
    List<Member> people = team.members.stream().filter(m -> m.left.isEmpty()).toList();
    people.stream().map(Member::line).forEach(contacts::add);
    contacts.addAll(contract.optional("support").list(OwnershipReader::channel));
    List<String> access = contract.optional("roles").list(OwnershipReader::access);
    return new Ownership(
        team.owner(), people.stream().map(Member::shown).toList(), contacts, access);
  }

  private static Team team(YamlValue team) {
    if (team.shape() == YamlValue.Shape.LIST) {
      return new Team(Optional.empty(), team.list(OwnershipReader::member));
    }
    return team.map(
            map -> {
              map.ignore(
                  "id", "description", "tags", "customProperties", "authoritativeDefinitions");
              return new Team(
                  map.optional("name").text(),
                  map.optional("members").list(OwnershipReader::member));
            })
        .orElse(new Team(Optional.empty(), List.of()));
  }

  private static Member member(YamlMap member) {
    member.ignore(
        "id",
        "description",
        "tags",
        "customProperties",
        "authoritativeDefinitions",
        "dateIn",
        "replacedByUsername");
    return new Member(
        member.required("username").text(),
        member.optional("name").text(),
        member.optional("role").text(),
        member.optional("dateOut").parsed(LimitsReader.DAY_EXPECTED, LimitsReader::day));
  }

  private static String channel(YamlMap channel) {
    channel.ignore("id", "description", "scope", "invitationUrl", "customProperties");
    String name = channel.required("channel").text();
    String tool = channel.optional("tool").text().map(t -> " (" + t + ")").orElse("");
    return name + tool + channel.optional("url").text().map(u -> ", " + u).orElse("");
  }

  private static String access(YamlMap role) {
    role.ignore("id", "customProperties");
    String name = role.required("role").text();
    Optional<String> access = role.optional("access").text();
    Optional<String> description = role.optional("description").text();
    List<String> approvers =
        Stream.of("firstLevelApprovers", "secondLevelApprovers")
            .flatMap(key -> role.optional(key).text().stream())
            .toList();
    String line = name + access.map(a -> ": " + a).orElse("");
    String more = description.map(d -> ", " + d).orElse("");
    return approvers.isEmpty()
        ? line + more
        : line + more + ", approved by " + String.join(", ", approvers);
  }

  private record Team(Optional<String> name, List<Member> members) {
    /** The team's name, else who has the role of owner, else nobody. */
    String owner() {
      return name.or(
              () ->
                  members.stream()
                      .filter(m -> m.role.filter("owner"::equalsIgnoreCase).isPresent())
                      .map(Member::shown)
                      .findFirst())
          .orElse("");
    }
  }

  private record Member(
      String username, Optional<String> name, Optional<String> role, Optional<LocalDate> left) {
    String shown() {
      return name.orElse(username);
    }

    String line() {
      String known = Objects.equals(shown(), username) ? username : shown() + " <" + username + ">";
      return known + role.map(r -> ", " + r).orElse("");
    }
  }
}
