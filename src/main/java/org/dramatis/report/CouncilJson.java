package org.dramatis.report;

import java.io.IOException;
import java.util.Optional;
import java.util.OptionalDouble;
import org.dramatis.profile.Disclosure;
import org.dramatis.profile.FeatureFigure;
import org.dramatis.profile.SegmentPriority;
import org.dramatis.profile.YearCurve;
import org.dramatis.profile.claim.JudgedBelief;
import org.dramatis.profile.claim.MeasureFigures;
import org.dramatis.profile.silo.Crosswalk;
import org.dramatis.yaml.SqlText;

/** The part of {@code segments.json} that answers the council. */
final class CouncilJson {
  private CouncilJson() {}

  static void write(JsonText json, CouncilFindings council) throws IOException {
    json.objects("objectives", council.answers(), CouncilJson::answer);
    json.objects("metrics", council.deliveries(), CouncilJson::delivery);
    json.objects("beliefs", council.beliefs(), CouncilJson::belief);
    Optional<Crosswalk> crosswalk = council.crosswalk();
    if (crosswalk.isPresent()) {
      json.object("crosswalk", cross -> crosswalk(cross, crosswalk.get()));
    } else {
      json.nothing("crosswalk");
    }
    json.objects("priorities", council.priorities(), CouncilJson::priority);
    json.objects("journey", council.steps(), CouncilJson::step);
    Optional<YearCurve> year = council.year();
    if (year.isPresent()) {
      json.object("year", curve -> year(curve, year.get()));
    } else {
      json.nothing("year");
    }
  }

  private static void priority(JsonText json, SegmentPriority priority) throws IOException {
    json.text("segment", priority.segment());
    criterion(json, "value", priority.value());
    criterion(json, "growth", priority.growth());
    criterion(json, "reach", priority.reach());
    json.figure("attractiveness", priority.attractiveness());
    json.figure("accessibility", priority.accessibility());
    json.figure("score", priority.score());
  }

  private static void criterion(JsonText json, String name, Optional<FeatureFigure> figure)
      throws IOException {
    if (figure.isPresent()) {
      json.object(
          name,
          criterion -> {
            criterion.text("feature", figure.get().name());
            criterion.figure("value", FigureCell.shown(figure.get(), figure.get().value()));
          });
    } else {
      json.nothing(name);
    }
  }

  private static void step(JsonText json, CouncilFindings.Step step) throws IOException {
    json.text("step", step.name());
    measure(json, "taken", step.taken());
    measure(json, "trouble", step.trouble());
    json.text("says", step.says());
    json.objects(
        "touchpoints",
        step.touchpoints(),
        (entry, touchpoint) -> {
          entry.text("name", touchpoint.name());
          entry.text("source", touchpoint.source());
        });
  }

  private static void measure(JsonText json, String name, Optional<MeasureFigures> figures)
      throws IOException {
    if (figures.isPresent()) {
      json.object(name, measure -> figures(measure, figures.get()));
    } else {
      json.nothing(name);
    }
  }

  private static void year(JsonText json, YearCurve curve) throws IOException {
    json.text("source", curve.source());
    json.texts("months", curve.months().stream().map(Object::toString).toList());
    json.figures("everyone", curve.everyone());
    json.objects(
        "segments",
        curve.segments(),
        (entry, segment) -> {
          entry.text("segment", segment.segment());
          entry.figures("shares", segment.shares());
        });
  }

  private static void answer(JsonText json, CouncilFindings.Answer answer) throws IOException {
    json.text("id", answer.id());
    json.text("asks", answer.asks());
    json.text("owner", answer.owner());
    measure(json, "measure", answer.figures());
  }

  private static void delivery(JsonText json, CouncilFindings.Delivery delivery)
      throws IOException {
    json.text("function", delivery.function());
    json.text("says", delivery.says());
    json.text("target", delivery.target().toString());
    json.object("measure", measure -> figures(measure, delivery.figures()));
  }

  private static void figures(JsonText json, MeasureFigures figures) throws IOException {
    json.text("unit", figures.unit());
    json.text("kind", FigureCell.code(figures.kind()));
    json.figure("overall", figures.overall());
    json.objects(
        "segments",
        figures.segments(),
        (entry, segment) -> {
          entry.text("segment", segment.segment());
          boolean isWithheld = segment.disclosure() == Disclosure.SUPPRESSED;
          entry.figure("value", isWithheld ? OptionalDouble.empty() : segment.value());
          entry.figure("effect", isWithheld ? OptionalDouble.empty() : segment.effect());
          entry.flag("suppressed", isWithheld);
        });
  }

  private static void belief(JsonText json, JudgedBelief judged) throws IOException {
    json.text("id", judged.belief().id());
    json.text("function", judged.belief().function());
    json.text("says", judged.belief().says());
    json.text("who", judged.belief().who().map(SqlText::text));
    json.text("feature", judged.belief().feature().text());
    json.text("comparison", judged.belief().comparison().toString());
    json.text("sealed", judged.belief().sealed().map(Object::toString));
    json.text("digest", judged.belief().digest());
    json.text("verdict", FigureCell.code(judged.verdict()));
    json.text("unit", judged.unit());
    json.count("customers", judged.customers());
    json.figure("value", judged.value());
    json.figure("others", judged.others());
    json.figure("effect", judged.effect());
  }

  private static void crosswalk(JsonText json, Crosswalk crosswalk) throws IOException {
    json.count("customers", crosswalk.customers());
    json.objects("departments", crosswalk.departments(), CouncilJson::department);
    json.objects("pairs", crosswalk.pairs(), CouncilJson::pair);
    json.object("unclaimed", unclaimed -> group(unclaimed, crosswalk.unclaimed()));
  }

  private static void department(JsonText json, Crosswalk.Department department)
      throws IOException {
    json.text("function", department.function());
    json.objects("personas", department.personas(), CouncilJson::persona);
    json.object("nobody", nobody -> persona(nobody, department.nobody()));
    json.count("several", department.several());
    json.count("unknown_labels", department.unknown());
  }

  private static void persona(JsonText json, Crosswalk.OfPersona persona) throws IOException {
    json.text("name", persona.name());
    json.text("says", persona.says());
    group(json, persona.group());
    json.objects(
        "segments",
        persona.parts(),
        (entry, part) -> {
          entry.text("segment", part.segment());
          entry.count("customers", part.customers());
        });
  }

  private static void group(JsonText json, Crosswalk.Group group) throws IOException {
    json.count("customers", group.customers());
    json.figure("revenue_share", group.revenueShare());
  }

  private static void pair(JsonText json, Crosswalk.Pair pair) throws IOException {
    json.text("first", pair.first());
    json.text("second", pair.second());
    json.count("both", pair.both());
    json.count("same", pair.same());
    json.objects(
        "matches",
        pair.matches(),
        (entry, match) -> {
          entry.text("first", match.first());
          entry.text("second", match.second());
          entry.count("customers", match.customers());
          entry.count("of_first", match.ofFirst());
        });
  }
}
