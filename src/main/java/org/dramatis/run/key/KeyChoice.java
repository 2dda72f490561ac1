package org.dramatis.run.key;

import java.io.IOException;
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
   * @param workspace that the pseudonyms are for
   * @param environment the process's variables
   * @param origin whose data is read
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
          "The key for the workspace "
              + workspace
              + " is the public key of the shipped sample, which everybody has, but the inputs are"
              + " not the sample's. Name another --workspace for this project, and a key of its own"
              + " with "
              + VARIABLE
              + ", or none: then one is created beside the new workspace.");
    }
    requireSameKey(workspace, key);
    return key;
  }

  /**
   * Records at the workspace's first use which key it was begun with.
   *
   * @throws WorkspaceException when it was begun with another key
   */
  public static void record(Workspace workspace, PseudonymKey key) {
    String identity = Json.write(new WorkspaceIdentity(key.id()));
    try {
      workspace.storage().folder(workspace.root(), Access.DEFAULT);
      workspace.storage().create(workspace.identityFile(), identity, Access.DEFAULT);
    } catch (IOException e) {
      throw WorkspaceException.cannotWrite(workspace.identityFile(), e);
    }
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
      return file.read().orElseThrow(() -> missing(file));
    }
    Optional<String> recorded = identity(workspace).map(WorkspaceIdentity::keyId);
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
        "The workspace "
            + workspace
            + " is not empty"
            + recorded.map(id -> " and was begun with key " + id).orElse("")
            + ", but there is no key: "
            + VARIABLE
            + " is not set and "
            + beside.path()
            + " does not exist. A new key would give every customer another pseudonym, so none is"
            + " created. Set "
            + VARIABLE
            + " to the key file, or begin an empty workspace.");
  }

  private static WorkspaceException missing(KeyFile file) {
    return new WorkspaceException(
        VARIABLE
            + " names "
            + file.path()
            + ", which does not exist. Correct the variable; or, for a first run, make the key with"
            + " `(umask 077; head -c 32 /dev/urandom | od -An -vtx1 | tr -d ' \\n' > FILE)` or unset the variable.");
  }

  private static void requireSameKey(Workspace workspace, PseudonymKey key) {
    Optional<WorkspaceIdentity> identity = identity(workspace);
    if (identity.isPresent() && !identity.get().keyId().equals(key.id())) {
      throw new WorkspaceException(
          "The workspace "
              + workspace
              + " was begun with key "
              + identity.get().keyId()
              + ", but the key now is "
              + key.id()
              + ". Pseudonyms under two keys cannot be compared. Set "
              + VARIABLE
              + " to the first key's file, or begin another workspace with --workspace.");
    }
  }

  private static Optional<WorkspaceIdentity> identity(Workspace workspace) {
    return workspace.readRecord(workspace.identityFile(), WorkspaceIdentity.class);
  }
}
