package org.dramatis.run.key;

import java.security.SecureRandom;
import java.util.Map;
import java.util.Optional;
import org.dramatis.run.Workspace;
import org.dramatis.run.WorkspaceIdentity;
import org.dramatis.run.storage.Access;
import org.dramatis.run.storage.Json;
import org.dramatis.run.storage.WorkspaceException;

/** Which key a workspace's pseudonyms are made with. */
public final class KeyChoice {
  /** The environment variable that names the key file. */
  public static final String VARIABLE = "DRAMATIS_KEY_FILE";

  private KeyChoice() {}

  /**
   * Finds the key, in this order: the file that {@code DRAMATIS_KEY_FILE} names; the public sample
   * key, when the workspace was begun with it; the file {@code WORKSPACE.key} beside the workspace;
   * the public sample key, when all inputs are the sample's; a new key beside the workspace, when
   * the workspace is empty. Nothing else is written.
   *
   * @param random where a new key comes from
   * @throws WorkspaceException when there is no key, or one that cannot be used here
   */
  public static PseudonymKey choose(
      Workspace workspace,
      Map<String, String> environment,
      InputOrigin origin,
      SecureRandom random) {
    PseudonymKey key = find(workspace, environment, origin, random);
    if (key.isPublicSample() && origin != InputOrigin.PUBLIC_SAMPLE) {
      throw new WorkspaceException(
          ("The key for the workspace %s is the public key of the shipped sample, which everybody"
                  + " has, but the inputs are not the sample's. Name another --workspace for this"
                  + " project, and a key of its own with %s, or none: then one is created beside"
                  + " the new workspace.")
              .formatted(workspace, VARIABLE));
    }
    requireSameKey(workspace, key);
    return key;
  }

  /** Records at the workspace's first use which key it was begun with, and refuses another one. */
  public static void record(Workspace workspace, PseudonymKey key) {
    String identity = Json.write(new WorkspaceIdentity(key.id()));
    WorkspaceException.whenWriting(
        workspace.identityFile(),
        () -> {
          workspace.storage().folder(workspace.root(), Access.DEFAULT);
          workspace.storage().create(workspace.identityFile(), identity, Access.DEFAULT);
        });
    requireSameKey(workspace, key);
  }

  private static PseudonymKey find(
      Workspace workspace,
      Map<String, String> environment,
      InputOrigin origin,
      SecureRandom random) {
    String named = environment.getOrDefault(VARIABLE, "");
    if (!named.isBlank()) {
      KeyFile file = KeyFile.named(named, workspace.fileSystem().getConf());
      return file.read()
          .orElseThrow(
              () ->
                  new WorkspaceException(
                      ("%s names %s, which does not exist. Correct the variable; or, for a first"
                              + " run, make the key with `(umask 077; head -c 32 /dev/urandom | od"
                              + " -An -vtx1 | tr -d ' \\n' > FILE)` or unset the variable.")
                          .formatted(VARIABLE, file.path())));
    }
    Optional<String> recorded = keyId(workspace);
    PseudonymKey sample = PseudonymKey.publicSample();
    if (recorded.equals(Optional.of(sample.id()))) {
      return sample;
    }
    KeyFile beside = KeyFile.beside(workspace);
    Optional<PseudonymKey> present = beside.read();
    if (present.isPresent()) {
      return present.get();
    }
    if (recorded.isEmpty() && origin == InputOrigin.PUBLIC_SAMPLE) {
      return sample;
    }
    if (recorded.isEmpty() && workspace.isEmpty()) {
      return beside.create(random);
    }
    throw new WorkspaceException(
        ("The workspace %s is not empty%s, but there is no key: %s is not set and %s does not"
                + " exist. A new key would give every customer another pseudonym, so none is"
                + " created. Set %3$s to the key file, or begin an empty workspace.")
            .formatted(
                workspace,
                recorded.map(id -> " and was begun with key " + id).orElse(""),
                VARIABLE,
                beside.path()));
  }

  private static void requireSameKey(Workspace workspace, PseudonymKey key) {
    Optional<String> recorded = keyId(workspace);
    if (recorded.isPresent() && !recorded.get().equals(key.id())) {
      throw new WorkspaceException(
          ("The workspace %s was begun with key %s, but the key now is %s. Pseudonyms under two"
                  + " keys cannot be compared. Set %s to the first key's file, or begin another"
                  + " workspace with --workspace.")
              .formatted(workspace, recorded.get(), key.id(), VARIABLE));
    }
  }

  private static Optional<String> keyId(Workspace workspace) {
    return workspace
        .readRecord(workspace.identityFile(), WorkspaceIdentity.class)
        .map(WorkspaceIdentity::keyId);
  }
}
