package org.dramatis.persona.worksheet;

/** A worksheet that a council has filled in, and what can go wrong in it. */
final class Edited {
  /** What stands there, what somebody makes of it, and what is said of it. */
  static final String BAD =
      """
      layout: 1|layout: one|layout: expected a whole number
      name: Robin|name: Robin\\n>>>>>>> theirs|two versions of the file were merged
      name: Robin|name: Ro\uFFFDbin|holds a character that is not UTF-8
      name: Robin|name: "Robin|not valid YAML
      age: 50 to 60|ages: 50 to 60\\nage:|ages: unknown key; did you mean age?
      says: "Asks for wrapping"|\\tsays: "Asks for wrapping"|:41: has a tab before its words
      cites: [s1, p1]|\\tcites: [s1, p1]|has a tab before its words
      tick: yes|tick: true|statements[1].tick: expected one of yes or no, found true
      tick: yes\\n|\\n|statements[1].tick: missing; expected one of yes or no
      tick: yes\\n  - says|tick: yes\\n    cites: [p1]\\n  - says|stands on claim and on cites; keep one
      heard: {by: care, when: spring 2026, similar: 7}\\n    #|heard: {by: care, when: spring 2026, similar: 7}\\n    cites: [s1]\\n    #|stands on heard and on cites; keep one
      says: "Asks for wrapping"|says: "Asks for wrapping"\\n    tick: yes|only what has a claim is ticked
      says: "Seldom searches"|says:|statements[1].says: has no words
      heard: {by: care, when: spring 2026, similar: 7}|heard: {by: cars, when: spring 2026, similar: 7}|did you mean care?
      heard: {by: care, when: spring 2026, similar: 7}|heard: {by: care, when: spring 2026, similar: 0}|expected a whole number
      heard: {by: care, when: spring 2026, similar: 7}|heard: care|heard: expected a map, found care
      cites: [s1, p1]|cites: [s1, problem 1]|expected the number of a line
      says: "Wants to know when it comes"|says:|goals[0].says: has no words
      says: "Says when it comes"|says:|help[3].says: has no words
      function: care|function: car|did you mean care?
      similar: 7\\n  reworded|similar: several\\n  reworded|quotation.similar: expected a whole number
      reworded: no|reworded: a little|quotation.reworded: expected one of yes or no
      - They are not old.|-|assume[0]: has no value
      """;

  private Edited() {}

  /** Robin, half finished. */
  static String filled() {
    return Drafts.sheet()
        .replace(
            "    says: \"Seldom searches\"\n    tick: no\n",
            """
                says: "Seldom searches"
                tick: yes
              - says: "Asks for wrapping"
                heard: {by: care, when: spring 2026, similar: 7}
                # Tom has the letters
            """)
        .replace(
            "problems:\n",
            """
            problems:
              - says: "Does not find the shop"
                open: {owner: ux, by: 2026-12-31}
            """)
        .replace(
            "goals:\n  - says:\n    cites: []\n",
            """
            goals:
              - says: "Wants to know when it comes"
                cites: [s1, p1]
            """)
        .replace(
            "function: care\n    says:\n    cites: []",
            "function: care\n    says: \"Says when it comes\"\n    cites: [p1]")
        .replace(
            "  says:\n  by:\n  similar:\n",
            "  says: \"I called three times.\"\n  by: care\n  similar: 7\n")
        .replace("assume:\n", "assume:\n  - They are not old.\n")
        .replace("\nage:\n", "\nage: 50 to 60\n")
        .replace(
            "  file:\n  alternative:\n  licence:\n",
            "  file: b.jpg\n  alternative: A hand with a parcel\n  licence: CC BY 4.0\n")
        .replace("\nname:\n", "\nname: Robin\n");
  }
}
