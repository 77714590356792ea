package org.distill4j.examples.random;

import static com.google.common.truth.Truth.assertWithMessage;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
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

  private static final int SPECS = Integer.getInteger("distill4j.specs", 2_000);
  private static final long SEED = Long.getLong("distill4j.specs.seed", 1);
  private static final int AT_ONCE = 100;

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
    for (long seed = SEED; seed < SEED + SPECS / 10; seed++) {
      Spec spec = new RandomEdits(seed).garble(SpecMaker.draw(CATALOGUE, seed));
      SpecTask.Outcome outcome = new SpecTask().add(spec).compile();
      List<SpecTask.Message> messages = outcome.of(spec);
      boolean ours =
          messages.stream()
              .anyMatch(message -> message.isGenerated() || message.text().contains("INTERNAL"));
      if (ours || !Set.of(spec.packageName()).containsAll(outcome.messages().keySet())) {
        failures.add(spec, Failures.inWords(messages), outcome.classes());
      }
    }
    assertWithMessage(failures.inWords()).that(failures.count()).isEqualTo(0);
  }

  private static List<List<Spec>> batches(int count) {
    List<List<Spec>> batches = new ArrayList<>();
    for (int first = 0; first < count; first += AT_ONCE) {
      batches.add(
          LongStream.range(first, Math.min(count, first + AT_ONCE))
              .mapToObj(i -> SpecMaker.draw(CATALOGUE, SEED + i))
              .toList());
    }
    return batches;
  }

  private static void train(List<Spec> specs, Failures failures) {
    SpecTask task = new SpecTask();
    specs.forEach(task::add);
    SpecTask.Outcome outcome = task.compile();
    boolean compiled = outcome.messages().isEmpty();
    ClassLoader loader = outcome.classes().loader();
    for (Spec spec : specs) {
      List<SpecTask.Message> messages =
          outcome.of(spec).stream().filter(message -> !message.isOurWarning()).toList();
      if (!messages.isEmpty()) {
        failures.add(spec, Failures.inWords(messages), outcome.classes());
      } else if (compiled) {
        new TrainingStep(spec, loader)
            .run()
            .ifPresent(wrong -> failures.add(spec, wrong, outcome.classes()));
      }
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
