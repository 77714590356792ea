package org.distill4j.samples.benchmarks.ranking;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.distill4j.samples.benchmarks.measure.Comparison;
import org.distill4j.samples.benchmarks.measure.Group;
import org.distill4j.samples.benchmarks.measure.Rounds;
import org.distill4j.samples.benchmarks.measure.SameResults;
import org.distill4j.samples.benchmarks.measure.Settings;
import org.distill4j.samples.benchmarks.measure.Subject;
import org.distill4j.samples.benchmarks.measure.Work;

/** A ranking loss and its gradient with respect to the student's scores, for several lengths. */
public final class RankingStep implements Subject {

  private static final int[] ANSWERS = {1000, 2349, 3589};
  private static final long SEED = 1;

  /** The target for the greatest number of answers. */
  private static final double TARGET = 0.5;

  /** The tolerance: the estimated sum of transport margins has a relative error below 0.001. */
  private static final double TOLERANCE = 1e-3;

  private final RankingLoss loss;

  private RankingStep(RankingLoss loss) {
    this.loss = loss;
  }

  /** Returns the subjects of all losses. */
  public static List<Subject> all() {
    return Arrays.stream(RankingLoss.values()).<Subject>map(RankingStep::new).toList();
  }

  @Override
  public String name() {
    return loss.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  @Override
  public Group group() {
    return Group.RANKING;
  }

  @Override
  public String description() {
    return loss.description();
  }

  @Override
  public List<Comparison> run(Settings settings) {
    return Arrays.stream(ANSWERS).mapToObj(answers -> run(answers, settings)).toList();
  }

  private Comparison run(int answers, Settings settings) {
    String what = name() + ", " + answers + " answers";
    settings.progress().begins(what);
    RankingScores scores = RankingScores.random(answers, SEED);
    OwnRanking own = new OwnRanking(loss.layer(), scores);
    Work first = own.work();
    first.step();
    TorchRanking other = loss.torch(scores, own, settings.threads());
    List<Work> contenders = List.of(first, other.work());
    SameResults.check(contenders, TOLERANCE);
    Comparison comparison = Comparison.of(what, rounds(settings).run(contenders));
    return answers == ANSWERS[ANSWERS.length - 1] ? comparison.withTarget(TARGET) : comparison;
  }

  /** Returns fewer rounds for pairs, which take libtorch seconds. */
  private Rounds rounds(Settings settings) {
    return loss.isPairwise() ? settings.rounds().few() : settings.rounds();
  }
}
