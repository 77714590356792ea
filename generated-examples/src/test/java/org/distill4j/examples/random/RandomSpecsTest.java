package org.distill4j.examples.random;

import static com.google.common.truth.Truth.assertWithMessage;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Specs at random: what is right compiles, trains and counts its parameters as it says; what is
 * broken is told so. {@code -Ddistill4j.specs=20000} tries that many, {@code
 * -Ddistill4j.specs.seed=7} others.
 */
final class RandomSpecsTest {

  private static final int SPECS = Integer.getInteger("distill4j.specs", 2_000);
  private static final long SEED = Long.getLong("distill4j.specs.seed", 1);
  private static final int AT_ONCE = 100;

  private static final Catalogue CATALOGUE = Catalogue.read("org.distill4j.examples.own");

  @Test
  void whatIsRightCompilesAndTrains() {
    Failures failures = new Failures();
    for (long first = 0; first < SPECS; first += AT_ONCE) {
      List<Spec> specs = new ArrayList<>();
      for (long i = first; i < Math.min(SPECS, first + AT_ONCE); i++) {
        specs.add(SpecMaker.draw(CATALOGUE, SEED + i));
      }
      check(specs, failures);
    }
    assertWithMessage(failures.inWords()).that(failures.count()).isEqualTo(0);
  }

  private static void check(List<Spec> specs, Failures failures) {
    SpecTask task = new SpecTask();
    specs.forEach(task::add);
    SpecTask.Outcome outcome = task.compile();
    boolean compiled = outcome.messages().isEmpty();
    ClassLoader loader = outcome.classes().loader();
    for (Spec spec : specs) {
      List<SpecTask.Message> messages = outcome.of(spec);
      if (!messages.isEmpty()) {
        failures.add(spec, Failures.inWords(messages), outcome.classes());
      } else if (compiled) {
        new TrainingStep(spec, loader)
            .run()
            .ifPresent(wrong -> failures.add(spec, wrong, outcome.classes()));
      }
    }
  }
}
