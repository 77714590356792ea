package org.distill4j.samples.ranking.experiment;

import java.util.Map;
import java.util.Optional;
import org.distill4j.runtime.graph.Distiller;
import org.distill4j.runtime.graph.NetworkGraph;
import org.distill4j.runtime.graph.Teacher;
import org.distill4j.runtime.graph.TrainingGraph;

/**
 * A network that is trained with annotated answers alone.
 *
 * @param name what it is called
 * @param scheme which has it as its student or a teacher
 * @param teacher which teacher of the scheme it is; empty for the student
 * @param settings how it is trained
 * @param width its size
 * @param seed what it is initialised and trained with
 */
record Individual(
    String name,
    Scheme scheme,
    Optional<String> teacher,
    RankingSettings settings,
    int width,
    long seed) {

  /** A network as students are. */
  static Individual asStudents(
      String name, Scheme undistilled, RankingSettings settings, int width, long seed) {
    return new Individual(name, undistilled, Optional.empty(), settings, width, seed);
  }

  /** A teacher that only some schemes have. */
  static Individual ofScheme(
      Scheme scheme, String teacher, RankingSettings settings, int width, long seed) {
    String name = ("teacher " + teacher).strip();
    return new Individual(name, scheme, Optional.of(teacher), settings, width, seed);
  }

  private Distiller distiller(Sizes sizes) {
    return scheme.distiller(sizes.withWidth(width), Map.of());
  }

  /** The network at the sizes of some data. */
  NetworkGraph network(Sizes sizes) {
    Distiller distiller = distiller(sizes);
    return teacher.isPresent() ? distiller.teacher(teacher.get()).network() : distiller.student();
  }

  /**
   * The network with the losses that train it.
   *
   * @throws IllegalStateException if none does
   */
  TrainingGraph training(Sizes sizes) {
    Distiller distiller = distiller(sizes);
    return teacher.isPresent()
        ? distiller.training(distiller.teacher(teacher.get()), seed)
        : distiller.studentTraining(seed);
  }

  /**
   * All that it depends on but for its seed and the data, as a text: schemes that have the same
   * teacher share it.
   */
  String key(Sizes sizes) {
    return settings.individualKey(width)
        + teacher.map(it -> key(distiller(sizes).teacher(it))).orElse("");
  }

  private static String key(Teacher teacher) {
    return " teacher %s by %s".formatted(teacher.network().name(), teacher.losses());
  }
}
