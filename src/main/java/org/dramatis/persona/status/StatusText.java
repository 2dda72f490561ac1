package org.dramatis.persona.status;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.commons.text.WordUtils;
import org.dramatis.persona.PersonaId;
import org.dramatis.persona.PersonaState;
import org.dramatis.persona.Signature;
import org.dramatis.persona.decision.Decision;
import org.dramatis.persona.status.CouncilStatus.Input;
import org.dramatis.persona.status.CouncilStatus.ReviewStatus;
import org.dramatis.persona.status.SegmentStatus.OpenLine;
import org.dramatis.yaml.Spelling;

/** A status as people read it in a terminal, at most 80 signs wide. */
public final class StatusText {
  private static final int WIDTH = 80;
  private static final int NAME_WIDTH = 10;
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

  private final CouncilStatus status;
  private final List<String> lines = new ArrayList<>();

  private StatusText(CouncilStatus status) {
    this.status = status;
  }

  /** The lines, without line feeds. */
  public static List<String> of(CouncilStatus status) {
    StatusText text = new StatusText(status);
    text.head();
    text.due();
    text.inputs();
    status.segments().forEach(text::segment);
    text.personas();
    text.blocks();
    return text.lines;
  }

  private void head() {
    String asOf = status.asOf().map(day -> ", figures of " + DAY.format(day)).orElse("");
    line("", "Run " + status.run() + asOf + ".");
    String due = DAY.format(status.review().due());
    ReviewStatus.State state = status.review().state();
    line(
        "",
        switch (state) {
          case NOT_NEEDED -> "Nothing changed that is worth a meeting.";
          case DONE -> "The council has decided about this run.";
          case DUE -> "Nothing was decided about this run yet; the council has until " + due + ".";
          case OVERDUE -> "Nothing was decided about this run; the council had until " + due + ".";
        });
    if (!status.lateSources().isEmpty()) {
      line("", "Late when it was derived: " + Spelling.listed(status.lateSources()) + ".");
    }
  }

  private void due() {
    if (status.due().isEmpty()) {
      return;
    }
    lines.add("");
    line("", "Overdue on " + DAY.format(status.day()));
    status.due().forEach(item -> line("  ", "- " + item.sentence()));
  }

  private void inputs() {
    lines.add("");
    List<Input> given = status.inputs().stream().filter(input -> input.lines() > 0).toList();
    List<String> silent =
        status.inputs().stream().filter(i -> i.lines() == 0).map(Input::function).toList();
    String from =
        given.stream()
            .map(
                i ->
                    "%s (%s on %s)"
                        .formatted(i.function(), counted(i), Spelling.listed(i.segments())))
            .collect(Collectors.joining("; "));
    line("", "Given beforehand: " + (from.isEmpty() ? "nothing yet" : from) + ".");
    if (!given.isEmpty() && !silent.isEmpty()) {
      line("", "Nothing yet from " + Spelling.listed(silent) + ".");
    }
  }

  private static String counted(Input input) {
    return input.lines() + (input.lines() == 1 ? " line" : " lines");
  }

  private void segment(SegmentStatus segment) {
    lines.add("");
    String name = segment.name().isEmpty() ? "no name yet" : "“" + segment.name() + "”";
    String id = segment.persona().map(PersonaId::text).map(p -> " " + p).orElse("");
    String rank = segment.ranked().map(Spelling::words).orElse("no rank yet");
    line(
        "",
        "%s: %s%s, %s, %s"
            .formatted(
                Spelling.listed(segment.segments()), name, id, rank, decided(segment.decided())));
    segment
        .filled()
        .ifPresentOrElse(
            f ->
                fact(
                    "written",
                    "%d of 4 statements, %d of 4 goals, %d of 4 problems; help: %s"
                        .formatted(
                            f.statements(),
                            f.goals(),
                            f.problems(),
                            segment.help().isEmpty()
                                ? "nobody yet"
                                : Spelling.listed(segment.help()))),
            () -> fact("written", "no worksheet that can be read"));
    segment.gaps().forEach(gap -> fact("open", gap(gap)));
    segment.signed().forEach(s -> fact(voice(s), who(s)));
    segment
        .voided()
        .forEach(
            s ->
                fact(
                    "void",
                    "%s (%s) on %s; edited since, so ask again"
                        .formatted(s.name(), s.function(), DAY.format(s.date()))));
    boolean isAsked = segment.isAdopted() || !segment.signed().isEmpty();
    if (isAsked && !segment.absent().isEmpty()) {
      fact("missing", Spelling.listed(segment.absent()));
    }
  }

  private static String decided(Optional<Decision.Kind> decided) {
    return decided
        .map(
            kind ->
                switch (kind) {
                  case ADOPT -> "adopted";
                  case PROVISIONAL -> "adopted for the time being";
                  case REJECT -> "rejected";
                  case RETIRE -> "retired";
                  default -> "to be drawn again";
                })
        .orElse("not adopted yet");
  }

  private static String voice(Signature signature) {
    return signature.voice() == Signature.Voice.OBJECTS ? "objects" : "signed";
  }

  private static String who(Signature signature) {
    String words =
        signature
            .words()
            .map(
                text ->
                    signature.voice() == Signature.Voice.OBJECTS
                        ? ": “" + text + "”"
                        : ", with a reservation: “" + text + "”")
            .orElse("");
    String manner = signature.manner() == Signature.Manner.CONFIRMED_IN_PERSON ? ", in person" : "";
    return "%s (%s) on %s%s%s"
        .formatted(
            signature.name(), signature.function(), DAY.format(signature.date()), manner, words);
  }

  private static String gap(OpenLine gap) {
    String owner = gap.owner().map(o -> ": " + o).orElse(": nobody finds out yet");
    String due = gap.due().map(day -> " by " + DAY.format(day)).orElse("");
    return gap.id() + owner + due + (gap.overdue() ? ", past its day" : "");
  }

  private void personas() {
    if (status.personas().isEmpty()) {
      return;
    }
    lines.add("");
    line("", "Published personas");
    for (PersonaStatus persona : status.personas()) {
      String whom =
          persona.segments().isEmpty()
              ? "stands for no group of this run"
              : "is " + Spelling.listed(persona.segments());
      line(
          "  ",
          "%s %s, version %d, %s: %s"
              .formatted(
                  persona.persona(), persona.name(), persona.version(), whom, state(persona)));
      persona.overdue().forEach(gap -> line("    ", "open " + gap(gap)));
      persona.broken().forEach(claim -> line("    ", "not so any more: " + claim));
    }
  }

  private static String state(PersonaStatus persona) {
    String day = DAY.format(persona.expires());
    if (persona.state() == PersonaState.RETIRED) {
      return "retired, and leaves the cast at the next publication.";
    }
    if (persona.state() == PersonaState.EXPIRED) {
      return "EXPIRED on " + day + ". Sign it again, or retire it.";
    }
    String soon = persona.soon() ? ", which is soon" : "";
    return Spelling.words(persona.state()) + " until " + day + soon + ".";
  }

  private void blocks() {
    lines.add("");
    if (status.blocks().isEmpty()) {
      line("", "Nothing stands in the way of publication: dramatis publish");
      return;
    }
    line("", "Before publication:");
    status.blocks().forEach(block -> line("  ", "- " + block));
  }

  private void fact(String name, String text) {
    String padded = ("  " + name + " ".repeat(NAME_WIDTH)).substring(0, NAME_WIDTH + 2);
    String indent = " ".repeat(padded.length());
    lines.add(padded + WordUtils.wrap(text, WIDTH - padded.length(), "\n" + indent, false));
  }

  private void line(String indent, String text) {
    lines.add(indent + WordUtils.wrap(text, WIDTH - indent.length() - 2, "\n  " + indent, false));
  }
}
