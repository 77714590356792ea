package org.distill4j.examples.random.mutation;

import static org.distill4j.examples.random.spec.Annotation.literal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.distill4j.examples.random.mutation.SpecMutation.Target;
import org.distill4j.examples.random.spec.Annotation;
import org.distill4j.examples.random.spec.Method;
import org.distill4j.examples.random.spec.Method.Parameter;
import org.distill4j.examples.random.spec.Spec;

/** Mutations of stages, initial parameters, rounds, blocks over steps and sizes of integers. */
final class LanguageMutations {

  private static final List<String> NO_ROUNDS =
      List.of("", "nowhere", "-1", "round - 1000", "1000", "round / 0", "2 *", "sum(round)");

  private LanguageMutations() {}

  static List<SpecMutation> all() {
    return List.of(
        mark("stage with an unknown loss", "Stage", a -> a.with("losses", literal("nowhere"))),
        mark("stage that freezes the unknown", "Stage", a -> a.with("freeze", literal("no[*].x"))),
        mark("stage that trains the unknown", "Stage", a -> a.with("train", literal("nowhere*"))),
        mark("stage with a wrong name", "Stage", a -> a.with("name", literal("No Name"))),
        mark("stage without time", "Stage", a -> a.with("epochs", "-1")),
        mark("initial parameters of the unknown", "InitialFrom", a -> a.with("of", literal("no"))),
        mark(
            "initial parameters from the unknown",
            "InitialFrom",
            a -> a.with("from", literal("nowhere[*]"))),
        new SpecMutation(
            "peers that are live",
            p ->
                marks(
                    p,
                    m -> m.stream().anyMatch(a -> a.name().matches("Peers|MovingAverage")),
                    m -> and(m, Annotation.of("Live")))),
        new SpecMutation("rounds that are none", LanguageMutations::rounds),
        new SpecMutation(
            "learned weight of zero",
            p ->
                p.annotation(
                    Targets::isDistillation,
                    a -> a.name().equals("Weight"),
                    a -> a.with("learned", "true").with("value", "0"))),
        new SpecMutation("steps that repeat", p -> steps(p, a -> a.with("repeat", literal("2")))),
        new SpecMutation("sequence in rounds", p -> steps(p, a -> a.with("over", "Over.ROUNDS"))),
        new SpecMutation("size of the unknown", p -> with(p, "\"nowhere = 2\"")),
        new SpecMutation("size without a name", p -> with(p, "\"2\"")),
        new SpecMutation("size that is negative", LanguageMutations::negative));
  }

  private static SpecMutation mark(String name, String mark, UnaryOperator<Annotation> change) {
    return new SpecMutation(
        name,
        p ->
            marks(
                p,
                marks -> marks.stream().anyMatch(a -> a.name().equals(mark)),
                marks -> {
                  List<Annotation> changed = new ArrayList<>(marks);
                  int at = changed.stream().map(Annotation::name).toList().indexOf(mark);
                  changed.set(at, change.apply(changed.get(at)));
                  return changed;
                }));
  }

  private static Optional<Spec> marks(
      Target p, Predicate<List<Annotation>> wanted, UnaryOperator<List<Annotation>> change) {
    return p.type(
        type -> wanted.test(type.marks()), type -> type.marked(change.apply(type.marks())));
  }

  private static List<Annotation> and(List<Annotation> marks, Annotation more) {
    List<Annotation> changed = new ArrayList<>(marks);
    changed.add(more);
    return changed;
  }

  private static Optional<Spec> rounds(Target p) {
    return p.method(
        type -> true,
        method -> method.parameters().stream().anyMatch(LanguageMutations::hasRounds),
        method -> {
          Parameter parameter =
              method.parameters().stream()
                  .filter(LanguageMutations::hasRounds)
                  .findFirst()
                  .orElseThrow();
          String rounds = literal(p.choices().of(NO_ROUNDS));
          Annotation before = parameter.annotations().get(0);
          return method.with(parameter, parameter.with(List.of(before.with("rounds", rounds))));
        });
  }

  private static boolean hasRounds(Parameter parameter) {
    return parameter.annotations().stream().anyMatch(a -> a.values().containsKey("rounds"));
  }

  private static Optional<Spec> steps(Target p, UnaryOperator<Annotation> change) {
    return p.annotation(
        Targets::isLayered, a -> a.values().getOrDefault("over", "").contains("STEPS"), change);
  }

  private static Optional<Spec> with(Target p, String sizes) {
    return p.method(
        Targets::isLayered, Targets.isOperation(p), method -> with(method, Map.of("value", sizes)));
  }

  private static Method with(Method method, Map<String, String> values) {
    Optional<Annotation> before = method.annotation("With");
    Annotation with = new Annotation("With", values);
    return before.isPresent() ? method.with(before.get(), with) : method.with(with);
  }

  private static Optional<Spec> negative(Target p) {
    return p.annotation(
        Targets::isLayered,
        a -> a.name().equals("With") && a.values().get("value").startsWith("\""),
        a -> a.with("value", a.values().get("value").replaceFirst("=.*\"", "= 1 - 5\"")));
  }
}
