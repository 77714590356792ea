package org.distill4j.experiment.store;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.distill4j.experiment.provenance.Declaration;
import org.distill4j.experiment.provenance.RunProvenance;
import org.distill4j.experiment.provenance.Setting;
import org.distill4j.experiment.provenance.TrainingCourse;

/** The differences between two runs in all that they came from. */
public final class RunDifferences {

  private static final int DIGITS = 12;

  private RunDifferences() {}

  /**
   * A difference.
   *
   * @param part the part of the provenance: "hyperparameters"
   * @param name the name in it
   * @param first the value of the first run; empty if it has none
   * @param second the value of the second run; empty if it has none
   */
  public record Difference(String part, String name, String first, String second) {}

  /** Returns the differences, part by part. */
  public static List<Difference> of(StoredRun one, StoredRun other) {
    Map<String, Map<String, String>> first = parts(one);
    Map<String, Map<String, String>> second = parts(other);
    List<Difference> all = new ArrayList<>();
    for (String part : joined(first.keySet(), second.keySet())) {
      Map<String, String> mine = first.getOrDefault(part, Map.of());
      Map<String, String> theirs = second.getOrDefault(part, Map.of());
      for (String name : joined(mine.keySet(), theirs.keySet())) {
        String a = mine.getOrDefault(name, "");
        String b = theirs.getOrDefault(name, "");
        if (!a.equals(b)) {
          all.add(new Difference(part, name, a, b));
        }
      }
    }
    return all;
  }

  private static Set<String> joined(Set<String> one, Set<String> other) {
    Set<String> all = new LinkedHashSet<>(one);
    all.addAll(other);
    return all;
  }

  /** Returns everything that a run came from, by part and name. */
  private static Map<String, Map<String, String>> parts(StoredRun stored) {
    Map<String, Map<String, String>> parts = new LinkedHashMap<>();
    parts.put("run", Map.of("trial", stored.run().model(), "seed", "" + stored.run().seed()));
    if (stored.provenance().isEmpty()) {
      parts.put("result", stored.run().dependsOn());
      return parts;
    }
    RunProvenance provenance = stored.provenance().get();
    Map<String, String> declarations = new LinkedHashMap<>();
    for (Declaration declaration : provenance.declarations()) {
      declarations.put(declaration.name(), shortened(declaration.fingerprint()));
    }
    parts.put("declarations", declarations);
    parts.put("dimensions", texts(provenance.dimensions()));
    parts.put("hyperparameters", settings(provenance.hyperparameters()));
    for (TrainingCourse training : provenance.trainings()) {
      String name =
          training.equals(provenance.trainings().get(provenance.trainings().size() - 1))
              ? "training"
              : "training of " + training.name();
      parts.put(name, training(training));
    }
    Map<String, String> data = new LinkedHashMap<>();
    data.put("description", provenance.data().description());
    provenance.data().fingerprints().forEach((name, digest) -> data.put(name, shortened(digest)));
    parts.put("data", data);
    parts.put("seeds", texts(provenance.seeds()));
    Map<String, String> software = new LinkedHashMap<>(provenance.versions());
    software.put("backend", provenance.backend());
    software.put("kernels", provenance.kernels());
    parts.put("software", software);
    parts.put(
        "machine",
        Map.of(
            "system", provenance.machine().system(),
            "cores", "" + provenance.machine().cores(),
            "memory", "%s MiB".formatted(provenance.machine().memoryBytes() >> 20)));
    return parts;
  }

  private static Map<String, String> training(TrainingCourse training) {
    Map<String, String> all = settings(training.settings());
    all.put("network", training.network());
    all.put("parameters", "" + training.parameters());
    training.weights().forEach((loss, weight) -> all.put("weight of " + loss, "" + weight));
    all.put("nodes and losses", shortened(training.declaration()));
    all.put("trained parameters", shortened(training.result()));
    return all;
  }

  private static Map<String, String> settings(List<Setting> settings) {
    Map<String, String> all = new LinkedHashMap<>();
    for (Setting setting : settings) {
      String origin = setting.origin().name().toLowerCase(Locale.ROOT);
      all.put(setting.name(), "%s (%s)".formatted(setting.value(), origin));
    }
    return all;
  }

  private static Map<String, String> texts(Map<String, ?> values) {
    Map<String, String> texts = new LinkedHashMap<>();
    values.forEach((name, value) -> texts.put(name, String.valueOf(value)));
    return texts;
  }

  private static String shortened(String digest) {
    return digest.substring(0, Math.min(DIGITS, digest.length()));
  }
}
