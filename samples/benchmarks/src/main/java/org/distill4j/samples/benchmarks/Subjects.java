package org.distill4j.samples.benchmarks;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.distill4j.samples.benchmarks.compiler.CompileTime;
import org.distill4j.samples.benchmarks.epoch.DistilledEpoch;
import org.distill4j.samples.benchmarks.kernel.KernelStep;
import org.distill4j.samples.benchmarks.layer.LayerComparison;
import org.distill4j.samples.benchmarks.measure.Group;
import org.distill4j.samples.benchmarks.measure.Subject;
import org.distill4j.samples.benchmarks.model.Inference;
import org.distill4j.samples.benchmarks.model.TrainingStep;
import org.distill4j.samples.benchmarks.optimiser.OptimiserStep;
import org.distill4j.samples.benchmarks.ranking.RankingStep;

/** The subjects that can be timed. */
final class Subjects {

  private static final List<List<Subject>> ALL =
      List.of(
          KernelStep.all(),
          LayerComparison.all(),
          RankingStep.all(),
          OptimiserStep.all(),
          TrainingStep.all(),
          Inference.all(),
          DistilledEpoch.all(),
          List.of(new CompileTime()));

  private Subjects() {}

  /** Returns all subjects, by group. */
  static List<Subject> all() {
    return ALL.stream().flatMap(List::stream).sorted(Comparator.comparing(Subject::group)).toList();
  }

  /**
   * Returns the subjects of some names and groups, in the order of {@link #all}.
   *
   * @throws IllegalArgumentException if a name is unknown; the message lists the known ones
   */
  static List<Subject> named(Collection<String> names) {
    Set<Subject> chosen = new LinkedHashSet<>();
    for (String name : names) {
      List<Subject> found = all().stream().filter(subject -> isNamed(subject, name)).toList();
      if (found.isEmpty()) {
        throw new IllegalArgumentException(
            "Unknown subject '%s'. Available:%n%s".formatted(name, list()));
      }
      chosen.addAll(found);
    }
    return all().stream().filter(chosen::contains).toList();
  }

  private static boolean isNamed(Subject subject, String name) {
    return subject.name().equalsIgnoreCase(name) || subject.group().label().equalsIgnoreCase(name);
  }

  /** Returns names and descriptions, by group. */
  static String list() {
    StringBuilder list = new StringBuilder();
    Group group = null;
    int width = all().stream().mapToInt(subject -> subject.name().length()).max().orElse(0);
    for (Subject subject : all()) {
      if (subject.group() != group) {
        group = subject.group();
        list.append(group.label()).append(System.lineSeparator());
      }
      list.append(("  %-" + width + "s  %s%n").formatted(subject.name(), subject.description()));
    }
    return list.toString();
  }
}
