package org.distill4j.examples.random.odd;

import static com.google.common.truth.Truth.assertWithMessage;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.distill4j.examples.random.compile.Failures;
import org.distill4j.examples.random.compile.SpecTask;
import org.distill4j.examples.random.spec.Choices;
import org.distill4j.runtime.graph.Distiller;
import org.distill4j.runtime.graph.NetworkGraph;
import org.junit.jupiter.api.Test;

/**
 * Unusual but valid Java compiles to graphs with the right number of parameters; a single mistake
 * has one message, in the user's file.
 */
final class OddSpecsTest {

  private static final int SPECS = Integer.getInteger("distill4j.specs", 2_000);
  private static final long SEED = Long.getLong("distill4j.specs.seed", 1);
  private static final int AT_ONCE = 100;
  private static final int MOST_SHOWN = Integer.getInteger("distill4j.specs.shown", 3);

  private static final int MOST_SHOWN_LETTERS = 200;

  private final List<String> failures = new ArrayList<>();

  @Test
  void unusualJavaCompilesAndBuilds() {
    List<OddSpec> specs = new ArrayList<>();
    for (Oddity oddity : ValidOddities.all()) {
      specs.add(oddity.applyTo(OddSpec.plain("odd.v" + specs.size())));
    }
    for (long seed = SEED; seed < SEED + SPECS / 10; seed++) {
      boolean unnamed = (seed - SEED) % AT_ONCE == 0;
      specs.add(odd(new Choices(seed), OddSpec.plain(unnamed ? "" : "odd.s" + seed)));
    }
    for (int from = 0; from < specs.size(); from += AT_ONCE) {
      compile(specs.subList(from, Math.min(specs.size(), from + AT_ONCE)));
    }
    report();
  }

  @Test
  void aMistakeHasOneMessage() {
    for (Oddity oddity : WrongOddities.all()) {
      reject(oddity, OddSpec.plain("odd.one"));
    }
    for (long seed = SEED; seed < SEED + SPECS / 20; seed++) {
      Choices choices = new Choices(seed);
      OddSpec spec = odd(choices, OddSpec.plain(choices.chance(0.2) ? "" : "odd.one"));
      Oddity wrong = choices.of(WrongOddities.all());
      if (spec.isPlainAt(wrong.changes())) {
        reject(wrong, spec);
      }
    }
    report();
  }

  /** Adds some valid oddities that do not touch the same places. */
  private static OddSpec odd(Choices choices, OddSpec plain) {
    OddSpec spec = plain;
    List<Oddity> all = choices.shuffled(ValidOddities.all());
    int wanted = choices.between(1, 5);
    for (Oddity oddity : all.subList(0, 3 * wanted)) {
      if (spec.story().size() < wanted && oddity.fits(spec)) {
        spec = oddity.applyTo(spec);
      }
    }
    return spec;
  }

  private void compile(List<OddSpec> specs) {
    SpecTask task = new SpecTask("-Xlint:none");
    specs.forEach(spec -> task.add(spec.packageName(), spec.source()));
    SpecTask.Outcome outcome = task.compile();
    boolean compiled = outcome.messages().isEmpty();
    ClassLoader loader = outcome.classes().loader();
    for (OddSpec spec : specs) {
      List<SpecTask.Message> messages = outcome.of(spec.packageName());
      if (!messages.isEmpty()) {
        fail(spec, messages);
      } else if (compiled) {
        build(spec, loader);
      }
    }
  }

  private void build(OddSpec spec, ClassLoader loader) {
    try {
      NetworkGraph teacher = (NetworkGraph) built(spec, "BigGraph", loader);
      if (teacher.initialised(1).params().length() != OddSpec.PARAMETERS) {
        failures.add(spec.story() + ": " + teacher.parameters() + " parameters");
      }
      ((Distiller) built(spec, "DistilledDistiller", loader)).distillation(1).initialised();
    } catch (ReflectiveOperationException | RuntimeException e) {
      failures.add(spec.story() + ": " + Failures.trace(e) + "\n" + spec.source());
    }
  }

  /** Builds a class with 6 for each dimension. */
  private static Object built(OddSpec spec, String name, ClassLoader loader)
      throws ReflectiveOperationException {
    String prefix = spec.packageName().isEmpty() ? "" : spec.packageName() + ".";
    Method create = loader.loadClass(prefix + name).getDeclaredMethod("builder");
    create.setAccessible(true);
    Object builder = create.invoke(null);
    for (Method method : builder.getClass().getDeclaredMethods()) {
      method.setAccessible(true);
      if (List.of(method.getParameterTypes()).equals(List.of(int.class))) {
        method.invoke(builder, 6);
      }
    }
    Method build = builder.getClass().getDeclaredMethod("build");
    build.setAccessible(true);
    return build.invoke(builder);
  }

  private void reject(Oddity oddity, OddSpec plain) {
    OddSpec spec = oddity.applyTo(plain);
    SpecTask.Outcome outcome =
        new SpecTask("-Xlint:none").add(spec.packageName(), spec.source()).compile();
    List<SpecTask.Message> all =
        outcome.messages().values().stream()
            .flatMap(List::stream)
            .filter(SpecTask.Message::isError)
            .toList();
    List<SpecTask.Message> ours = all.stream().filter(SpecTask.Message::isDiagnostic).toList();
    boolean isJavac = oddity.name().startsWith("javac: ");
    boolean told =
        all.stream().noneMatch(message -> message.isGenerated() || isInternal(message))
            && (isJavac ? ours.isEmpty() && !all.isEmpty() : ours.size() == 1 && all.size() == 1)
            && outcome.messages().keySet().stream().allMatch(spec.packageName()::equals);
    if (!told) {
      fail(spec, outcome.messages().values().stream().flatMap(List::stream).toList());
    }
  }

  private static boolean isInternal(SpecTask.Message message) {
    return message.text().contains("INTERNAL_ERROR");
  }

  private void fail(OddSpec spec, List<SpecTask.Message> messages) {
    failures.add(spec.story() + ": " + Failures.inWords(messages) + "\n" + spec.source());
  }

  private void report() {
    assertWithMessage(
            "%s odd specs failed: %s\nthe first of them:\n%s",
            failures.size(),
            failures.stream()
                .map(it -> it.lines().findFirst().orElse(""))
                .map(it -> it.substring(0, Math.min(MOST_SHOWN_LETTERS, it.length())))
                .collect(Collectors.joining("\n")),
            failures.stream().limit(MOST_SHOWN).collect(Collectors.joining("\n\n")))
        .that(failures)
        .isEmpty();
  }
}
