package org.distill4j.report.measure;

import org.distill4j.experiment.data.HeldOut;
import org.distill4j.experiment.store.Run;

/** The correct answers to the held-out examples. */
public final class CorrectAnswers {

  private CorrectAnswers() {}

  /** Returns true if an answer to an example is correct. */
  public static boolean isCorrect(HeldOut heldOut, int example, int answer) {
    for (int correct : heldOut.correct()[example]) {
      if (correct == answer) {
        return true;
      }
    }
    return false;
  }

  /** Returns true if the best answer of a run to an example is correct. */
  public static boolean isRight(HeldOut heldOut, Run run, int example) {
    return run.best()[example].length > 0 && isCorrect(heldOut, example, run.best()[example][0]);
  }
}
