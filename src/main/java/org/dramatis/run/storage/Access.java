package org.dramatis.run.storage;

/** Who may read what is created. */
public enum Access {
  /** What the account's umask or the file system's default gives. */
  DEFAULT,
  /** The owner alone: folders 0700, files 0600. */
  OWNER_ONLY
}
