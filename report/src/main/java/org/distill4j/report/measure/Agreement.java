package org.distill4j.report.measure;

import java.util.Arrays;
import java.util.List;
import org.distill4j.experiment.data.HeldOut;
import org.distill4j.experiment.store.Run;

/**
 * The agreement of a network with a teacher, as shares of the held-out examples.
 *
 * @param same for each example the share of runs whose best answer is the teacher's
 * @param bothRight the share of examples that both answer correctly
 * @param onlyTeacher the share that the teacher alone answers correctly
 * @param onlyOther the share that the other network alone answers correctly
 * @param bothWrong the share that both answer wrongly
 * @param common the mean share of common answers among the best that are kept
 */
public record Agreement(
    double[] same,
    double bothRight,
    double onlyTeacher,
    double onlyOther,
    double bothWrong,
    double common) {

  /**
   * Compares networks, seed by seed where the teacher has the same seeds.
   *
   * @param teacher the runs of the teacher
   * @param runs the runs of the other network
   */
  public static Agreement of(HeldOut heldOut, List<Run> teacher, List<Run> runs) {
    int examples = heldOut.size();
    double[] same = new double[examples];
    double[] cells = new double[4];
    double common = 0;
    double share = 1.0 / (runs.size() * (double) examples);
    for (Run run : runs) {
      Run taught = ofSeed(teacher, run.seed());
      for (int i = 0; i < examples; i++) {
        boolean teacherRight = CorrectAnswers.isRight(heldOut, taught, i);
        boolean right = CorrectAnswers.isRight(heldOut, run, i);
        cells[(teacherRight ? 0 : 2) + (right ? 0 : 1)] += share;
        common += share * common(taught.best()[i], run.best()[i]);
        same[i] += taught.best()[i][0] == run.best()[i][0] ? 1.0 / runs.size() : 0;
      }
    }
    return new Agreement(same, cells[0], cells[1], cells[2], cells[3], common);
  }

  private static Run ofSeed(List<Run> teacher, long seed) {
    return teacher.stream().filter(run -> run.seed() == seed).findFirst().orElse(teacher.get(0));
  }

  private static double common(int[] one, int[] other) {
    long both =
        Arrays.stream(one).filter(it -> Arrays.stream(other).anyMatch(a -> a == it)).count();
    return (double) both / Math.max(1, Math.min(one.length, other.length));
  }
}
