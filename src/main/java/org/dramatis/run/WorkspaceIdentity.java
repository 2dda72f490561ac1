package org.dramatis.run;

/**
 * What a workspace says about itself: {@code workspace.json}, written at its first use.
 *
 * @param layout of the folders and files; this program knows layout 1
 * @param keyId of the key that all its pseudonyms are made with
 */
public record WorkspaceIdentity(int layout, String keyId) {
  public static final int LAYOUT = 1;
}
