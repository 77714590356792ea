package org.distill4j.examples.random;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.distill4j.examples.random.spec.Spec;

/** The parts of the language that random specs are made of: none may become rare unnoticed. */
final class LanguageParts {

  /** The least number of specs out of a thousand that have a part, by a pattern of its text. */
  private static final Map<String, Integer> LEAST = new LinkedHashMap<>();

  static {
    LEAST.put("@Block", 300);
    LEAST.put("@Carry", 150);
    LEAST.put("@Use\\(.*repeat = ", 30);
    LEAST.put("shared = true", 8);
    LEAST.put("weightsOf = ", 8);
    LEAST.put("with = ", 40);
    LEAST.put("@WeightsOf", 3);
    LEAST.put("@Frozen", 200);
    LEAST.put("@With\\(", 25);
    LEAST.put("@Detached", 80);
    LEAST.put("over = Over\\.STEPS[^_]", 12);
    LEAST.put("over = Over\\.STEPS_BACKWARD", 12);
    LEAST.put("@From\\(value = \"\\w+\\[\\*\\]\\.", 10);
    LEAST.put("@External", 50);
    LEAST.put("@Schemes", 100);
    LEAST.put("@(Teacher|Student)\\(value = \"[^\"]*\\[\\*\\]\\.", 20);
    LEAST.put("@Teacher\\(.*rounds = ", 10);
    LEAST.put("@InitialFrom", 60);
    LEAST.put("@InitialFrom\\(.*rounds = ", 3);
    LEAST.put("fixed = true", 20);
    LEAST.put("@Stage", 70);
    LEAST.put("freeze = ", 25);
    LEAST.put("train = ", 40);
    LEAST.put("(freeze|train) = .*\\*", 30);
    LEAST.put("@Peers", 20);
    LEAST.put("@Live", 15);
    LEAST.put("@MovingAverage", 15);
    LEAST.put("learned = true", 80);
    LEAST.put("shape = Ramp", 40);
  }

  private LanguageParts() {}

  /** Returns the parts that too few of the specs have, with their number. */
  static Map<String, Long> rare(List<Spec> specs) {
    List<String> texts = specs.stream().map(Spec::source).toList();
    Map<String, Long> rare = new TreeMap<>();
    LEAST.forEach(
        (part, least) -> {
          Pattern pattern = Pattern.compile(part);
          long found = texts.stream().filter(text -> pattern.matcher(text).find()).count();
          if (found * 1_000 < (long) least * specs.size()) {
            rare.put(part, found);
          }
        });
    long uses = specs.stream().filter(LanguageParts::usesBlocks).count();
    if (uses * 10 < specs.size()) {
      rare.put("uses of blocks", uses);
    }
    return rare;
  }

  /** Returns true if a spec uses a block in rounds. */
  private static boolean usesBlocks(Spec spec) {
    List<String> blocks =
        spec.types().stream().filter(type -> type.is("Block")).map(type -> type.name()).toList();
    return spec.types().stream()
        .flatMap(type -> type.methods().stream())
        .filter(method -> blocks.contains(method.type()))
        .anyMatch(
            method ->
                method.annotation("Use").stream()
                    .noneMatch(use -> use.values().containsKey("over")));
  }
}
