package org.dramatis.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yaml.snakeyaml.Yaml;

class KubernetesScheduleTest {
  private static final Path FILE = Path.of("jobs/schedule/dramatis-kubernetes.yaml");

  private static JsonNode document;
  private static JsonNode template;

  @TempDir private Path folder;

  @BeforeAll
  static void readFile() throws IOException {
    document = yaml(FILE);
    template = document.at("/spec/template");
  }

  static JsonNode yaml(Path file) throws IOException {
    return new ObjectMapper().valueToTree(new Yaml().load(Files.readString(file)));
  }

  @Test
  void oneRunAtATimeIsScheduledAndNoneIsRestarted() {
    assertThat(document.get("apiVersion").asText()).isEqualTo("sparkoperator.k8s.io/v1beta2");
    assertThat(document.get("kind").asText()).isEqualTo("ScheduledSparkApplication");
    assertThat(document.at("/spec/concurrencyPolicy").asText()).isEqualTo("Forbid");
    assertThat(document.at("/spec/schedule").asText()).matches("[0-9]+ [0-9]+ [0-9]+ \\* \\*");
    assertThat(template.at("/restartPolicy/type").asText()).isEqualTo("Never");
    assertThat(template.get("mainClass").asText()).isEqualTo("org.dramatis.command.Main");
  }

  @Test
  void theVersionsAreThoseOfTheBuild() throws IOException {
    String pom = Files.readString(Path.of("pom.xml"));
    assertThat(pom)
        .contains("<spark.version>" + template.get("sparkVersion").asText() + "</spark.version>");
    String image = template.get("image").asText();
    assertThat(pom)
        .contains("  <version>" + image.substring(image.indexOf(':') + 1) + "</version>");
  }

  @Test
  void everyMountHasItsVolumeAndEveryVolumeIsMounted() {
    Set<String> mounted = new TreeSet<>(template.findValue("driver").findValuesAsText("name"));
    mounted.retainAll(names(template.get("volumes")));
    assertThat(mounted).isEqualTo(names(template.get("volumes")));
    for (JsonNode pod : List.of(template.get("driver"), template.get("executor"))) {
      assertThat(names(template.get("volumes"))).containsAll(names(pod.get("volumeMounts")));
    }
  }

  @Test
  void whatTheArgumentsNameIsMountedOnDriverAndExecutorsAndTheKeyOnTheDriverAlone() {
    for (String option : List.of("--conf", "--workspace")) {
      String path = valueOf(option);
      assertThat(paths(template.get("driver"))).anyMatch(mount -> path.startsWith(mount + "/"));
      assertThat(paths(template.get("executor"))).anyMatch(mount -> path.startsWith(mount + "/"));
    }
    JsonNode key = template.at("/driver/env/0");
    assertThat(key.get("name").asText()).isEqualTo("DRAMATIS_KEY_FILE");
    String keyFolder = Path.of(key.get("value").asText()).getParent().toString();
    assertThat(paths(template.get("driver"))).contains(keyFolder);
    assertThat(names(template.at("/executor/volumeMounts"))).containsOnly("project", "workspace");
  }

  @Test
  void theKeyThatTheInitContainerCopiesBelongsToItsAccountAlone()
      throws IOException, InterruptedException {
    Path secret = Files.writeString(folder.resolve("secret"), "0".repeat(64));
    Files.setPosixFilePermissions(secret, PosixFilePermissions.fromString("r--r-----"));
    JsonNode init = template.at("/driver/initContainers/0");
    List<String> command = new ArrayList<>();
    init.get("command").forEach(word -> command.add(word.asText()));
    assertThat(command.get(2)).startsWith(init.at("/volumeMounts/0/mountPath").asText() + "/");
    assertThat(command.get(3)).isEqualTo(template.at("/driver/env/0/value").asText());
    Path key = folder.resolve("key");
    command.set(2, secret.toString());
    command.set(3, key.toString());
    assertThat(Shell.run(command)).isEqualTo(new Shell.Result(0, ""));
    assertThat(Files.readString(key)).isEqualTo(Files.readString(secret));
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(key)))
        .isEqualTo("r--------");
  }

  @Test
  void theOperatorsOwnSchemaAcceptsItWhereThatIsAtHand() throws IOException {
    Path crd = Path.of("../shared/reference/sparkoperator.k8s.io_scheduledsparkapplications.yaml");
    if (!Files.isRegularFile(crd)) {
      return; // the keys that matter are checked above on every machine
    }
    JsonNode schema = yaml(crd).at("/spec/versions/0/schema/openAPIV3Schema");
    assertThat(schema.at("/properties/spec/properties/template").isObject()).isTrue();
    refuseUnknownKeys(schema);
    JsonSchema strict = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V4).getSchema(schema);
    assertThat(strict.validate(document)).isEmpty();
    JsonNode misspelt = document.deepCopy();
    ((ObjectNode) misspelt.at("/spec/template/driver")).put("servceAccount", "spark");
    assertThat(strict.validate(misspelt)).hasSize(1);
  }

  /** Kubernetes drops keys that a schema does not name, without a word. */
  private static void refuseUnknownKeys(JsonNode schema) {
    if (schema instanceof ObjectNode object
        && object.path("properties").isObject()
        && object.path("type").asText().equals("object")
        && !object.path("x-kubernetes-preserve-unknown-fields").asBoolean()) {
      object.put("additionalProperties", false);
    }
    schema.forEach(KubernetesScheduleTest::refuseUnknownKeys);
  }

  private static String valueOf(String option) {
    List<String> arguments = new ArrayList<>();
    template.get("arguments").forEach(argument -> arguments.add(argument.asText()));
    return arguments.get(arguments.indexOf(option) + 1);
  }

  private static Set<String> names(JsonNode list) {
    Set<String> names = new TreeSet<>();
    list.forEach(item -> names.add(item.get("name").asText()));
    return names;
  }

  private static Set<String> paths(JsonNode pod) {
    Set<String> paths = new TreeSet<>();
    pod.get("volumeMounts").forEach(mount -> paths.add(mount.get("mountPath").asText()));
    return paths;
  }
}
