package org.distill4j.examples.random;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.distill4j.examples.random.compile.Failures;
import org.distill4j.examples.random.compile.SpecTask;
import org.distill4j.examples.random.mutation.RandomEdits;
import org.distill4j.examples.random.mutation.SpecMutation;
import org.distill4j.examples.random.spec.Catalogue;
import org.distill4j.examples.random.spec.Spec;
import org.junit.jupiter.api.Test;

/**
 * Random specs. Valid specs compile, train and have the declared number of parameters; broken ones
 * are reported. {@code -Ddistill4j.specs=20000} sets the number of specs, {@code
 * -Ddistill4j.specs.seed=7} the seed.
 */
final class RandomSpecsTest {

  private static final int SPECS = Integer.getInteger("distill4j.specs", 700);
  private static final long SEED = Long.getLong("distill4j.specs.seed", 1);
  private static final int AT_ONCE = 100;

  /** The specs so far, which all tests begin with. */
  private static final Map<Long, Spec> DRAWN = new HashMap<>();

  private static final Catalogue CATALOGUE = Catalogue.read("org.distill4j.examples.own");

  /** Of all specs, 45 % are valid, 45 % are broken in one place and 10 % are garbled. */
  @Test
  void validSpecsCompileAndTrain() {
    Failures failures = new Failures();
    for (List<Spec> specs : batches(SPECS - SPECS * 11 / 20)) {
      train(specs, failures);
    }
    assertWithMessage(failures.inWords()).that(failures.count()).isEqualTo(0);
  }

  @Test
  void allPartsOfTheLanguageAreDrawn() {
    int enough = 300;
    assumeTrue(SPECS >= 2 * enough);
    List<Spec> specs = batches(enough).stream().flatMap(List::stream).toList();
    assertThat(LanguageParts.rare(specs)).isEmpty();
  }

  @Test
  void brokenSpecsAreReported() {
    Failures failures = new Failures();
    for (List<Spec> specs : batches(SPECS * 9 / 20)) {
      List<Spec> broken =
          specs.stream().flatMap(spec -> SpecMutation.draw(CATALOGUE, spec).stream()).toList();
      tell(broken, failures);
    }
    assertWithMessage(failures.inWords()).that(failures.count()).isEqualTo(0);
  }

  @Test
  void garbledSpecsAreReportedOrCompile() {
    Failures failures = new Failures();
    for (List<Spec> specs : batches(SPECS / 10)) {
      List<Spec> garbled =
          specs.stream().map(spec -> new RandomEdits(spec.seed()).garble(spec)).toList();
      for (Spec spec : suspects(garbled)) {
        // Beside others, code is compiled that refers to what javac has refused in the spec.
        SpecTask.Outcome outcome = new SpecTask().add(spec).compile();
        if (isSuspect(spec, outcome) || !isAbout(List.of(spec), outcome)) {
          failures.add(spec, Failures.inWords(outcome.of(spec)), outcome.classes());
        }
      }
    }
    assertWithMessage(failures.inWords()).that(failures.count()).isEqualTo(0);
  }

  /** Returns specs with messages about generated code; all if messages belong to none of them. */
  private static List<Spec> suspects(List<Spec> specs) {
    SpecTask task = new SpecTask(SpecTask.GOING_ON);
    specs.forEach(task::add);
    SpecTask.Outcome outcome = task.compile();
    return isAbout(specs, outcome)
        ? specs.stream().filter(spec -> isSuspect(spec, outcome)).toList()
        : specs;
  }

  private static boolean isAbout(List<Spec> specs, SpecTask.Outcome outcome) {
    Set<String> packages = specs.stream().map(Spec::packageName).collect(Collectors.toSet());
    return packages.containsAll(outcome.messages().keySet());
  }

  private static boolean isSuspect(Spec spec, SpecTask.Outcome outcome) {
    return outcome.of(spec).stream()
        .anyMatch(message -> message.isGenerated() || message.text().contains("INTERNAL"));
  }

  private static List<List<Spec>> batches(int count) {
    List<List<Spec>> batches = new ArrayList<>();
    for (int first = 0; first < count; first += AT_ONCE) {
      batches.add(
          LongStream.range(first, Math.min(count, first + AT_ONCE))
              .mapToObj(i -> DRAWN.computeIfAbsent(i, it -> SpecMaker.draw(CATALOGUE, SEED + it)))
              .toList());
    }
    return batches;
  }

  /** Compiles specs and trains them; those beside a wrong one are compiled again without it. */
  private static void train(List<Spec> specs, Failures failures) {
    SpecTask task = new SpecTask();
    specs.forEach(task::add);
    SpecTask.Outcome outcome = task.compile();
    List<Spec> right = new ArrayList<>();
    for (Spec spec : specs) {
      List<SpecTask.Message> messages =
          outcome.of(spec).stream().filter(message -> !message.isOurWarning()).toList();
      if (messages.isEmpty()) {
        right.add(spec);
      } else {
        failures.add(spec, Failures.inWords(messages), outcome.classes());
      }
    }
    if (right.isEmpty()) {
      return;
    }
    if (right.size() < specs.size()) {
      train(right, failures);
      return;
    }
    assertThat(outcome.isCompiled()).isTrue();
    ClassLoader loader = outcome.classes().loader();
    for (Spec spec : specs) {
      new TrainingStep(spec, loader)
          .run()
          .ifPresent(wrong -> failures.add(spec, wrong, outcome.classes()));
    }
  }

  /** Checks that each spec has messages, all of them diagnostics of the processor in the spec. */
  private static void tell(List<Spec> specs, Failures failures) {
    SpecTask task = new SpecTask("-proc:only");
    specs.forEach(task::add);
    SpecTask.Outcome outcome = task.compile();
    for (Spec spec : specs) {
      List<SpecTask.Message> messages = outcome.of(spec);
      boolean told =
          !messages.isEmpty()
              && messages.stream()
                  .allMatch(message -> message.isDiagnostic() && !message.isGenerated());
      if (!told) {
        failures.add(spec, "told: " + Failures.inWords(messages), outcome.classes());
      }
    }
  }
}
