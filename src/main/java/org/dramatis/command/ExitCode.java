package org.dramatis.command;

/** What a command tells the schedule that started it. */
public enum ExitCode {
  DONE(0),
  /** A fault of the program or the machine. */
  BUG(1),
  /** Usage, configuration or workspace. */
  CONFIGURATION(2),
  /** An extract breaks its contract. */
  CONTRACT(10),
  /** A quality gate is closed: the data is older than the schedule allows, or a run is damaged. */
  GATE(11),
  /** Another run holds the lock. */
  LOCKED(12),
  /** The charter's privacy rules forbid what the configuration asks for. */
  PRIVACY(13);

  private final int code;

  ExitCode(int code) {
    this.code = code;
  }

  /** The process's exit code. */
  public int code() {
    return code;
  }
}
