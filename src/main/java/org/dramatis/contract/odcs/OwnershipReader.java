package org.dramatis.contract.odcs;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.dramatis.contract.Ownership;
import org.dramatis.yaml.YamlMap;
import org.dramatis.yaml.YamlValue;

/** Reads whom to ask: {@code team}, {@code roles} and {@code support}. */
final class OwnershipReader {
  private OwnershipReader() {}

  static Ownership read(YamlMap contract) {
    YamlValue team = contract.optional("team");
    List<Member> members = new ArrayList<>();
    Optional<String> name = Optional.empty();
    if (team.shape() == YamlValue.Shape.LIST) {
      members.addAll(team.list(OwnershipReader::member));
    } else {
      Optional<Team> named = team.map(OwnershipReader::team);
      named.ifPresent(t -> members.addAll(t.members));
      name = named.flatMap(Team::name);
    }
    // The team's name, else who has the role of owner, else nobody.
    Optional<String> owner =
        members.stream()
            .filter(m -> m.role.filter("owner"::equalsIgnoreCase).isPresent())
            .map(Member::shown)
            .findFirst();
    List<Member> people = members.stream().filter(m -> m.left.isEmpty()).toList();
    List<String> contacts = new ArrayList<>(people.stream().map(Member::line).toList());
    contacts.addAll(contract.optional("support").list(OwnershipReader::channel));
    return new Ownership(
        name.or(() -> owner).orElse(""),
        people.stream().map(Member::shown).toList(),
        contacts,
        contract.optional("roles").list(OwnershipReader::access));
  }

  private record Team(Optional<String> name, List<Member> members) {}

  private static Team team(YamlMap team) {
    team.ignore("id", "description", "tags", "customProperties", "authoritativeDefinitions");
    return new Team(
        team.optional("name").text(), team.optional("members").list(OwnershipReader::member));
  }

  private static Member member(YamlMap member) {
    member.ignore("id", "description", "tags", "customProperties", "authoritativeDefinitions");
    member.ignore("dateIn", "replacedByUsername");
    return new Member(
        member.required("username").text(),
        member.optional("name").text(),
        member.optional("role").text(),
        member.optional("dateOut").parsed(LimitsReader.DAY_EXPECTED, LocalDate::parse));
  }

  private static String channel(YamlMap channel) {
    channel.ignore("id", "description", "scope", "invitationUrl", "customProperties");
    return channel.required("channel").text()
        + channel.optional("tool").text().map(t -> " (" + t + ")").orElse("")
        + channel.optional("url").text().map(u -> ", " + u).orElse("");
  }

  private static String access(YamlMap role) {
    role.ignore("id", "customProperties");
    List<String> approvers =
        Stream.of("firstLevelApprovers", "secondLevelApprovers")
            .flatMap(key -> role.optional(key).text().stream())
            .toList();
    return role.required("role").text()
        + role.optional("access").text().map(a -> ": " + a).orElse("")
        + role.optional("description").text().map(d -> ", " + d).orElse("")
        + (approvers.isEmpty() ? "" : ", approved by " + String.join(", ", approvers));
  }

  private record Member(
      String username, Optional<String> name, Optional<String> role, Optional<LocalDate> left) {
    String shown() {
      return name.orElse(username);
    }

    String line() {
      String known = shown().equals(username) ? username : shown() + " <" + username + ">";
      return known + role.map(r -> ", " + r).orElse("");
    }
  }
}
