package org.dramatis.persona.worksheet;

/** A worksheet that a council has filled in, and what can go wrong in it. */
final class Edited {
  /** What stands there, what somebody makes of it, and what is said of it. */
  static final String BAD =
      """
      layout: 1|layout: 2|layout 2 is of a newer version of Dramatis
      layout: 1|layout: 0|layout 0 is of an older version of Dramatis
      layout: 1|layout: one|layout: expected a whole number
      statements:\\n|<<<<<<< HEAD\\nstatements:\\n|two versions of the file were merged
      name: Robin|name: Robin\\n>>>>>>> theirs|two versions of the file were merged
      name: Robin|name: Ro\uFFFDbin|holds a character that is not UTF-8
      name: Robin|name: Robin\\nname: Kim|name: this key stands here twice
      name: Robin|name: [Robin]|name: expected a text, found a list
      name: Robin|name: "Robin|not valid YAML
      name: Robin|name: Robin\\nnick: Rob|nick: unknown key
      age: 50 to 60|ages: 50 to 60\\nage:|ages: unknown key; did you mean age?
      says: "Asks for wrapping"|\\tsays: "Asks for wrapping"|:41: has a tab before its words
      cites: [s1, p1]|\\tcites: [s1, p1]|has a tab before its words
      tick: yes|tick: true|statements[1].tick: expected one of yes or no, found true
      tick: yes|tick: maybe|expected one of yes or no, found maybe
      tick: yes\\n|\\n|statements[1].tick: missing; expected one of yes or no
      tick: yes\\n  - says|tick: yes\\n    cites: [p1]\\n  - says|stands on claim and on cites; keep one
      heard: {by: care, when: spring 2026, similar: 7}\\n    #|heard: {by: care, when: spring 2026, similar: 7}\\n    cites: [s1]\\n    #|stands on heard and on cites; keep one
      says: "Asks for wrapping"|says: "Asks for wrapping"\\n    tick: yes|only what has a claim is ticked
      claim: lower searches|claim: searches is low|expected higher or lower, and what the data measures
      says: "Seldom searches"|says:|statements[1].says: has no words
      heard: {by: care, when: spring 2026, similar: 7}|heard: {by: cars, when: spring 2026, similar: 7}|did you mean care?
      heard: {by: care, when: spring 2026, similar: 7}|heard: {by: care, when: , similar: 7}|heard.when: has no value
      heard: {by: care, when: spring 2026, similar: 7}|heard: {by: care, when: spring 2026, similar: 0}|expected a whole number
      heard: {by: care, when: spring 2026, similar: 7}|heard: care|heard: expected a map, found care
      heard: {by: care, when: spring 2026, similar: 7}|``|nothing says why; add cites
      open: {owner: ux, by: 2026-12-31}|open: {owner: ux, by: soon}|expected a date such as 2026-12-31, found soon
      open: {owner: ux, by: 2026-12-31}|open: {owner: , by: 2026-12-31}|open.owner: has no value
      cites: [s1, p1]|cites: [s1, problem 1]|expected the number of a line
      cites: [s1, p1]|claim: higher wishes\\n    tick: yes|no data measures a goal
      says: "Wants to know when it comes"|says:|goals[0].says: has no words
      says: "Says when it comes"|says:|help[3].says: has no words
      function: care|function: car|did you mean care?
      function: sales|function: care\\n    says: "Too"\\n    cites: [p1]\\n  - function: sales|help: care stands here twice
      file: b.jpg|file: ../b.jpg|expected the name of a file in council/pictures
      licence: CC BY 4.0|licence:|picture.licence: has no value
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
